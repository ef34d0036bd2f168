package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the list of receipts. */
public record ReceiptRow(
        ReceiptId id,
        String reference,
        LocalDate receivedOn,
        String payer,
        @Nullable CustomerId customer,
        @Nullable String customerName,
        String account,
        BigDecimal amount,
        BigDecimal unmatched,
        @Nullable String note,
        boolean reversed) {}
