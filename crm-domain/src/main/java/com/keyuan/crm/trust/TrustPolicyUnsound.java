package com.keyuan.crm.trust;

import com.keyuan.crm.shared.RuleViolation;

/** The numbers of a policy contradict each other. */
public class TrustPolicyUnsound extends RuleViolation {

    /** @param what {@code weights}, {@code thresholds}, {@code decay}, {@code shares} or {@code limit} */
    public TrustPolicyUnsound(String what, String field) {
        super("trust.error.policy." + what, field);
    }
}
