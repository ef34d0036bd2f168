package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What the list of invoices is narrowed to; null means any.
 *
 * @param text piece of the customer's name or of the number
 */
public record InvoiceFilter(
        @Nullable String text,
        View view,
        @Nullable PersonId holder,
        @Nullable DepartmentId department,
        @Nullable CustomerId customer) {

    /** Which of them. */
    public enum View {
        /** Something is open. */
        OPEN,
        OVERDUE,
        DISPUTED,
        SETTLED,
        ALL
    }
}
