package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.RuleViolation;

/** What is allowed on a line is between zero and its amount. */
public class CutNotUsable extends RuleViolation {

    public CutNotUsable(Money amount) {
        super("expense.refused.cut", "allowed", amount);
    }
}
