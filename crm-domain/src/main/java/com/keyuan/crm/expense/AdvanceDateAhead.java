package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** An advance is booked on the day it was given, not ahead. */
public class AdvanceDateAhead extends RuleViolation {

    public AdvanceDateAhead() {
        super("expense.refused.advance-date", "bookedOn");
    }
}
