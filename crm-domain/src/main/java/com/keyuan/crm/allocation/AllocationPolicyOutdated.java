package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody made a newer version while this one was drafted. */
public class AllocationPolicyOutdated extends RuleViolation {

    public AllocationPolicyOutdated(int newest) {
        super("allocation.error.policyOutdated", null, newest);
    }
}
