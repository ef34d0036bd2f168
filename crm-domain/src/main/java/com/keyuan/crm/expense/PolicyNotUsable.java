package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Days are 1 to 60, amounts not negative, limits above zero. */
public class PolicyNotUsable extends RuleViolation {

    public PolicyNotUsable(String field) {
        super("expense.refused.policy", field);
    }
}
