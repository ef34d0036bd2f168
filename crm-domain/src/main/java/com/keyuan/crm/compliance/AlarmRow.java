package com.keyuan.crm.compliance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm in a list.
 *
 * @param hour the hour that it is about
 * @param seen how many looks or attempts
 * @param usual the person's own median; null where the kind needs none
 */
public record AlarmRow(
        UUID id,
        UUID personId,
        String person,
        AlarmKind kind,
        Instant hour,
        int seen,
        @Nullable BigDecimal usual,
        Instant raisedAt,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String note) {}
