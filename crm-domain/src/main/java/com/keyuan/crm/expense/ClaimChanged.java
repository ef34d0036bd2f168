package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** The claim is not any more what was chosen: somebody changed it meanwhile. */
public class ClaimChanged extends RuleViolation {

    public ClaimChanged(String number) {
        super("expense.refused.changed", null, number);
    }
}
