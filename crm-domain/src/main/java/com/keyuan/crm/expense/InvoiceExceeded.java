package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.RuleViolation;

/** The lines take more from the invoice than it says. */
public class InvoiceExceeded extends RuleViolation {

    public InvoiceExceeded(Money total, Money taken) {
        super("expense.refused.invoice-exceeded", "amount", total, taken);
    }
}
