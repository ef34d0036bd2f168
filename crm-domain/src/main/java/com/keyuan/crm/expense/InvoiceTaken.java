package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Another claim has this invoice. */
public class InvoiceTaken extends RuleViolation {

    public InvoiceTaken(String number) {
        super("expense.refused.invoice-taken", "invoiceNumber", number);
    }
}
