package com.keyuan.crm.tier;

import com.keyuan.crm.shared.RuleViolation;

/** The numbers of a policy contradict each other. */
public class TierPolicyUnsound extends RuleViolation {

    /** @param what {@code weights}, {@code valueWeight}, {@code thresholds}, {@code hysteresis} or {@code pareto} */
    public TierPolicyUnsound(String what, String field) {
        super("tier.error.policy." + what, field);
    }
}
