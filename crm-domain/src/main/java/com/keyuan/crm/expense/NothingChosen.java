package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** A batch needs at least one claim. */
public class NothingChosen extends RuleViolation {

    public NothingChosen() {
        super("expense.refused.nothing-chosen", null);
    }
}
