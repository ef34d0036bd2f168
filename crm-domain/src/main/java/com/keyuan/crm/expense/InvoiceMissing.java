package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** A line of this category is paid only against an invoice. */
public class InvoiceMissing extends RuleViolation {

    public InvoiceMissing(int position) {
        super("expense.refused.invoice-missing", null, position);
    }
}
