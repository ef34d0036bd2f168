package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** An amount is above zero and below ten million. */
public class LineAmountNotUsable extends RuleViolation {

    public LineAmountNotUsable() {
        super("expense.refused.line-amount", "amount");
    }
}
