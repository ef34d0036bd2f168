package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** A decision cut this line; finance cannot raise it. */
public class CutByDecision extends RuleViolation {

    public CutByDecision() {
        super("expense.refused.cut-by-decision", "allowed");
    }
}
