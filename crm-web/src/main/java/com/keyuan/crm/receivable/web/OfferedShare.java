package com.keyuan.crm.receivable.web;

import com.keyuan.crm.receivable.LedgerEntryId;
import com.keyuan.crm.receivable.MatchingRule;
import com.keyuan.crm.receivable.OpenInvoice;
import com.keyuan.crm.receivable.ReceiptPage;
import com.keyuan.crm.shared.Money;
import java.util.List;

/** So much for one invoice in a form, with the id under which it will be entered. */
public record OfferedShare(LedgerEntryId entry, OpenInvoice invoice, Money amount) {

    static List<OfferedShare> of(List<MatchingRule.Share> proposed) {
        return proposed.stream()
                .map(share -> new OfferedShare(LedgerEntryId.next(), share.invoice(), share.amount()))
                .toList();
    }

    /** Each open invoice of the customer, with as much as there is. */
    static List<OfferedShare> of(ReceiptPage page) {
        Money left = new Money(page.row().unmatched());
        return page.open().stream()
                .map(one ->
                        new OfferedShare(LedgerEntryId.next(), one, one.open().atMost(left)))
                .toList();
    }
}
