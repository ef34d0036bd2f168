package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** This bank reference was recorded before. */
public class RepaymentRecordedBefore extends RuleViolation {

    public RepaymentRecordedBefore(String reference) {
        super("expense.refused.repayment-before", "reference", reference);
    }
}
