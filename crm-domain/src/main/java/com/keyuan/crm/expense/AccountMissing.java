package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** The person has no bank account on record. */
public class AccountMissing extends RuleViolation {

    public AccountMissing(String number, String payee) {
        super("expense.refused.account-missing", null, number, payee);
    }
}
