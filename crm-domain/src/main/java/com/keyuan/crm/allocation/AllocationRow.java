package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a customer's allocation history.
 *
 * @param endReason why it ended with nobody following; null where it stands or another one followed
 */
public record AllocationRow(
        AllocationId id,
        PersonId holder,
        String holderName,
        Instant startedAt,
        @Nullable Instant endedAt,
        AllocationReason reason,
        @Nullable AllocationReason endReason,
        @Nullable String decidedByName,
        @Nullable String note) {}
