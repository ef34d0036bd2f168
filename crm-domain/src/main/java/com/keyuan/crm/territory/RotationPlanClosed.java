package com.keyuan.crm.territory;

import com.keyuan.crm.shared.RuleViolation;

/** The plan is being solved, or was approved or discarded meanwhile. */
public class RotationPlanClosed extends RuleViolation {

    public RotationPlanClosed() {
        super("territory.error.closed", null);
    }
}
