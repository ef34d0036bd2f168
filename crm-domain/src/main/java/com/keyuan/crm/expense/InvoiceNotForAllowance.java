package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** An allowance is paid by days, without an invoice. */
public class InvoiceNotForAllowance extends RuleViolation {

    public InvoiceNotForAllowance() {
        super("expense.refused.invoice-not-for-allowance", "invoiceNumber");
    }
}
