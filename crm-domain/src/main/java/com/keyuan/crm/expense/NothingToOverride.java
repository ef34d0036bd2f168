package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** The gate is open; there is nothing to override. */
public class NothingToOverride extends RuleViolation {

    public NothingToOverride(String number) {
        super("expense.refused.nothing-to-override", null, number);
    }
}
