package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** A policy becomes effective today or later, never for days gone by. */
public class AllocationPolicyRetroactive extends RuleViolation {

    public AllocationPolicyRetroactive() {
        super("allocation.error.policyRetroactive", "effectiveFrom");
    }
}
