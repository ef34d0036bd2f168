package com.keyuan.crm.territory;

import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/** Which of the due customers; null is all. */
public record DueFilter(
        @Nullable DepartmentId department,
        @Nullable PersonId holder,
        @Nullable DueReason reason) {}
