package com.keyuan.crm.allocation;

import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be given a customer.
 *
 * @param held how many customers the person holds now
 */
public record HolderOption(
        PersonId person,
        String name,
        String department,
        @Nullable Level level,
        int held) {}
