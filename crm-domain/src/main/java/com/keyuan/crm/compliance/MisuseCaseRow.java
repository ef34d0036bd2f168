package com.keyuan.crm.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list of compliance.
 *
 * @param claimed yuan claimed for the trip
 * @param earlier decided and open cases of the same person before this one
 */
public record MisuseCaseRow(
        MisuseCaseId id,
        long version,
        String suspect,
        String customerName,
        @Nullable String tripNumber,
        Instant visitedAt,
        BigDecimal claimed,
        int earlier,
        Instant openedAt,
        MisuseState state,
        @Nullable String reason,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {}
