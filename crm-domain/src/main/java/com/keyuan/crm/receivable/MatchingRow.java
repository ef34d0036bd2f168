package com.keyuan.crm.receivable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that was taken for an invoice, seen from either side.
 *
 * @param undone whether a later entry took it back
 */
public record MatchingRow(
        LedgerEntryId id,
        LocalDate on,
        InvoiceId invoice,
        String invoiceNumber,
        ReceiptId receipt,
        String reference,
        BigDecimal amount,
        boolean undone,
        @Nullable String undoneBecause,
        @Nullable String by,
        Instant at) {}
