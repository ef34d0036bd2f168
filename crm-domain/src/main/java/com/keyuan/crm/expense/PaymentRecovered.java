package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** The person has already paid back part of what the bank now returns. */
public class PaymentRecovered extends RuleViolation {

    public PaymentRecovered(String number) {
        super("expense.refused.payment-recovered", null, number);
    }
}
