package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** The person concerned must be told why. */
public class ReasonMissing extends RuleViolation {

    public ReasonMissing() {
        super("expense.refused.reason-missing", "note");
    }
}
