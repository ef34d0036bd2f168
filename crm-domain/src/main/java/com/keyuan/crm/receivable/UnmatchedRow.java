package com.keyuan.crm.receivable;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A receipt with money left, and the invoices that it most likely pays.
 *
 * @param likely the customer that the payer's name points to, where nobody has said whose money it is
 */
public record UnmatchedRow(
        ReceiptRow receipt,
        List<MatchingRule.Share> proposed,
        @Nullable LikelyCustomer likely) {

    public UnmatchedRow {
        proposed = List.copyOf(proposed);
    }
}
