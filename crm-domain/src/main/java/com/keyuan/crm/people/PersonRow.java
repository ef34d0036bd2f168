package com.keyuan.crm.people;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of our people in the administrator's list.
 *
 * @param customers how many customers the person holds now
 */
public record PersonRow(
        PersonId id,
        String username,
        String name,
        String department,
        List<Role> roles,
        @Nullable Level level,
        boolean enabled,
        long customers) {}
