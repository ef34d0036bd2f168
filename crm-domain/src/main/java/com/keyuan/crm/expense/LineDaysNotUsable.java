package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Days of a line are one to 366. */
public class LineDaysNotUsable extends RuleViolation {

    public LineDaysNotUsable() {
        super("expense.refused.line-days", "days");
    }
}
