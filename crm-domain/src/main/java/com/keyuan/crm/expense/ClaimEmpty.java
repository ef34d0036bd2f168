package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** A claim without a line cannot be submitted. */
public class ClaimEmpty extends RuleViolation {

    public ClaimEmpty() {
        super("expense.refused.empty", null);
    }
}
