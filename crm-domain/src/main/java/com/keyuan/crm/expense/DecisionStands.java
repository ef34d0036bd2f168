package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** This visit was decided otherwise before. */
public class DecisionStands extends RuleViolation {

    public DecisionStands() {
        super("expense.refused.decision-stands", null);
    }
}
