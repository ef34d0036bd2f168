package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Money;

/**
 * So much for one invoice, as somebody chose it.
 *
 * @param entry under which it goes into the ledger, given with the form: sent twice it is entered once
 */
public record MatchingChoice(LedgerEntryId entry, InvoiceId invoice, Money amount) {

    public static MatchingChoice of(InvoiceId invoice, Money amount) {
        return new MatchingChoice(LedgerEntryId.next(), invoice, amount);
    }
}
