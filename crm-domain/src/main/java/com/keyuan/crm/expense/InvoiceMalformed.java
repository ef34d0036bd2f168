package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Not an invoice number: eight digits with a code of ten or twelve, or twenty digits without one. */
public class InvoiceMalformed extends RuleViolation {

    public InvoiceMalformed(String field) {
        super("expense.refused.invoice-malformed", field);
    }
}
