package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** An override needs two people: one of finance and a director. */
public class SecondPersonNeeded extends RuleViolation {

    public SecondPersonNeeded() {
        super("expense.refused.second-person", null);
    }
}
