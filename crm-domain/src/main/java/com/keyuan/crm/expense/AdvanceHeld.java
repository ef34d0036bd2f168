package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Nothing is taken back before the case is decided. */
public class AdvanceHeld extends RuleViolation {

    public AdvanceHeld(String number) {
        super("expense.refused.advance-held", null, number);
    }
}
