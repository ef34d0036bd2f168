package com.keyuan.crm.trust;

import com.keyuan.crm.shared.RuleViolation;

/** A policy becomes effective today or later, never for days gone by. */
public class TrustPolicyRetroactive extends RuleViolation {

    public TrustPolicyRetroactive() {
        super("trust.error.policyRetroactive", "effectiveFrom");
    }
}
