package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** The gate does not let the claim through. */
public class GateClosed extends RuleViolation {

    public GateClosed(String number, GateBlock block) {
        super("expense.refused.gate." + block, null, number);
    }
}
