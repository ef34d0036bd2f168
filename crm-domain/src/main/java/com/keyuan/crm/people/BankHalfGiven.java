package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** A bank account and its bank are given together. */
public class BankHalfGiven extends RuleViolation {

    public BankHalfGiven() {
        super("people.bank.half", "bankAccount");
    }
}
