package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Money that is not spent yet cannot be claimed. */
public class LineDateAhead extends RuleViolation {

    public LineDateAhead() {
        super("expense.refused.line-date-ahead", "spentOn");
    }
}
