package com.keyuan.crm.tier;

import com.keyuan.crm.shared.RuleViolation;

/** A policy becomes effective today or later, never for days gone by. */
public class TierPolicyRetroactive extends RuleViolation {

    public TierPolicyRetroactive() {
        super("tier.error.policyRetroactive", "effectiveFrom");
    }
}
