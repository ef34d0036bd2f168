package com.keyuan.crm.trust;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody made a newer version while this one was drafted. */
public class TrustPolicyOutdated extends RuleViolation {

    public TrustPolicyOutdated(int newest) {
        super("trust.error.policyOutdated", null, newest);
    }
}
