package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** More days of allowance than the trip had. */
public class AllowanceDaysExceedTrip extends RuleViolation {

    public AllowanceDaysExceedTrip(long days) {
        super("expense.refused.allowance-days-exceed-trip", "days", days);
    }
}
