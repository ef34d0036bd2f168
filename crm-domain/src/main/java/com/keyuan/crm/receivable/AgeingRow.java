package com.keyuan.crm.receivable;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is open of one customer, holder or department, by how long it is past due.
 *
 * @param id null for what nobody holds
 */
public record AgeingRow(
        @Nullable UUID id,
        @Nullable String name,
        long invoices,
        BigDecimal notDue,
        BigDecimal to30,
        BigDecimal to60,
        BigDecimal to90,
        BigDecimal over90,
        BigDecimal total) {

    public BigDecimal overdue() {
        return total.subtract(notDue);
    }

    /** Of a bucket. */
    public BigDecimal in(Bucket bucket) {
        return switch (bucket) {
            case NOT_DUE -> notDue;
            case TO_30 -> to30;
            case TO_60 -> to60;
            case TO_90 -> to90;
            case OVER_90 -> over90;
        };
    }
}
