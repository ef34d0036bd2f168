package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** An advance is above zero and below ten million. */
public class AdvanceAmountNotUsable extends RuleViolation {

    public AdvanceAmountNotUsable() {
        super("expense.refused.advance-amount", "amount");
    }
}
