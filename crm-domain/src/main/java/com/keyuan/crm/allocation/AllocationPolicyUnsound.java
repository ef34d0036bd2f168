package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** The numbers of a policy contradict each other. */
public class AllocationPolicyUnsound extends RuleViolation {

    /** @param what {@code claims}, {@code warnings} or {@code days} */
    public AllocationPolicyUnsound(String what, String field) {
        super("allocation.error.policy." + what, field);
    }
}
