package com.keyuan.crm.receivable;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer owes, paid and has to its credit.
 *
 * @param medianDaysLate how late it pays: the median over its invoices settled in the last year, negative for early;
 *     null where there are fewer than three
 */
public record CustomerReceivables(
        BigDecimal open,
        BigDecimal overdue,
        BigDecimal disputed,
        BigDecimal credit,
        @Nullable BigDecimal medianDaysLate,
        @Nullable Hold hold) {

    /** Why and since when finance holds its credit. */
    public record Hold(String reason, Instant placedAt, String placedBy) {}
}
