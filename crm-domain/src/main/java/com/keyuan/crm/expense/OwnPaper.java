package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody decides about money of a trip they were on. */
public class OwnPaper extends RuleViolation {

    public OwnPaper(String number) {
        super("expense.refused.own-paper", null, number);
    }
}
