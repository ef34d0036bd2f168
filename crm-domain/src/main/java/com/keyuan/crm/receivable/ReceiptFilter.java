package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the list of receipts is narrowed to; null means any. */
public record ReceiptFilter(
        @Nullable String text,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean unmatchedOnly,
        @Nullable CustomerId customer) {}
