package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** The policy knows no allowance for such a place. */
public class AllowanceWithoutRate extends RuleViolation {

    public AllowanceWithoutRate() {
        super("expense.refused.allowance-without-rate", "category");
    }
}
