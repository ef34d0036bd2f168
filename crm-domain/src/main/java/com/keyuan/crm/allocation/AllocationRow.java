package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of a customer's allocation history. */
public record AllocationRow(
        AllocationId id,
        PersonId holder,
        String holderName,
        Instant startedAt,
        @Nullable Instant endedAt,
        AllocationReason reason,
        @Nullable String decidedByName,
        @Nullable String note) {}
