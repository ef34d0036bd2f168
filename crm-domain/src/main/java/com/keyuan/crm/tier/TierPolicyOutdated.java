package com.keyuan.crm.tier;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody made a newer version while this one was drafted. */
public class TierPolicyOutdated extends RuleViolation {

    public TierPolicyOutdated(int newest) {
        super("tier.error.policyOutdated", null, newest);
    }
}
