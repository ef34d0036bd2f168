package com.keyuan.crm.people;

import com.keyuan.crm.shared.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * A department in its tree.
 *
 * @param depth 0 for the root
 * @param path the names from the root down, for choosing one
 * @param people how many work directly in it
 */
public record DepartmentRow(
        DepartmentId id,
        long version,
        String name,
        @Nullable DepartmentId parent,
        int depth,
        String path,
        long people) {}
