package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** The claim is no longer where the move starts from: somebody was quicker, or it was asked twice. */
public class ClaimMoved extends RuleViolation {

    public ClaimMoved(ExpenseClaim claim) {
        super("expense.refused.moved." + claim.getState(), null, claim.getNumber());
    }
}
