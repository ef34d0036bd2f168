package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of an entry.
 *
 * @param amount debit positive, credit negative
 * @param invoice on receivables and sales
 * @param receipt on bank and customers’ credit
 * @param companyAccount on bank only
 */
public record Posting(
        LedgerAccount account,
        Money amount,
        @Nullable InvoiceId invoice,
        @Nullable ReceiptId receipt,
        @Nullable CompanyAccountId companyAccount) {

    static Posting ofInvoice(LedgerAccount account, InvoiceId invoice, Money amount) {
        return new Posting(account, amount, invoice, null, null);
    }

    static Posting ofCredit(ReceiptId receipt, Money amount) {
        return new Posting(LedgerAccount.CREDIT, amount, null, receipt, null);
    }

    static Posting ofBank(ReceiptId receipt, CompanyAccountId account, Money amount) {
        return new Posting(LedgerAccount.BANK, amount, null, receipt, account);
    }

    Posting reversed() {
        return new Posting(account, amount.negated(), invoice, receipt, companyAccount);
    }
}
