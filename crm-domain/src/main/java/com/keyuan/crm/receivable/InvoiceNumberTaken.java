package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** An invoice of this number is recorded already. */
public class InvoiceNumberTaken extends RuleViolation {

    public InvoiceNumberTaken(String number) {
        super("receivable.error.numberTaken", "number", number);
    }
}
