package com.keyuan.crm.allocation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A declared interest in a list. */
public record InterestRow(
        InterestId id,
        String person,
        String customer,
        String what,
        Instant declaredAt,
        @Nullable Instant endedAt,
        boolean mayEnd) {}
