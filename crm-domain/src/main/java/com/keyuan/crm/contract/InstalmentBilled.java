package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** An instalment that was billed cannot be taken out of the plan. */
public class InstalmentBilled extends RuleViolation {

    public InstalmentBilled() {
        super("contract.refused.billed", "plan");
    }
}
