package com.keyuan.crm.territory;

import com.keyuan.crm.shared.RuleViolation;

/** Customers changed hands since the plan was solved: it is to be solved again. */
public class RotationPlanOutdated extends RuleViolation {

    public RotationPlanOutdated(long customers) {
        super("territory.error.plan-outdated", null, customers);
    }
}
