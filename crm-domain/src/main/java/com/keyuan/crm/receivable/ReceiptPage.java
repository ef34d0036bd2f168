package com.keyuan.crm.receivable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One receipt, what it paid, and what it might pay.
 *
 * @param proposed the invoices that what is left most likely pays
 * @param open all open invoices of the customer, first due first
 * @param likely customers that the payer's name points to, while nobody knows whose money it is
 */
public record ReceiptPage(
        ReceiptRow row,
        long version,
        @Nullable String note,
        @Nullable String recordedBy,
        Instant recordedAt,
        @Nullable LocalDate reversedOn,
        List<MatchingRow> matchings,
        List<MatchingRule.Share> proposed,
        List<OpenInvoice> open,
        List<LikelyCustomer> likely) {

    public ReceiptPage {
        matchings = List.copyOf(matchings);
        proposed = List.copyOf(proposed);
        open = List.copyOf(open);
        likely = List.copyOf(likely);
    }
}
