package com.keyuan.crm.receivable;

import java.time.LocalDate;

/** How an invoice stands on a day. */
public enum InvoiceStanding {
    /** Something is open, and its day has not passed. */
    OPEN,
    OVERDUE,
    /** Open, and the customer disputes it. */
    DISPUTED,
    SETTLED,
    REVERSED;

    /** @param settled whether nothing of it is open */
    public static InvoiceStanding of(
            boolean reversed, boolean settled, boolean disputed, LocalDate dueOn, LocalDate today) {
        if (reversed) {
            return REVERSED;
        }
        if (settled) {
            return SETTLED;
        }
        if (disputed) {
            return DISPUTED;
        }
        return today.isAfter(dueOn) ? OVERDUE : OPEN;
    }
}
