package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.RuleViolation;

/** An allowance is at most the days times the rate. */
public class AllowanceAboveRate extends RuleViolation {

    public AllowanceAboveRate(Money most) {
        super("expense.refused.allowance-above-rate", "amount", most);
    }
}
