package com.keyuan.crm.tier;

import com.keyuan.crm.shared.RuleViolation;

/** Only the method of the policy in force proposes; the other one shows. */
public class TierRunByOtherMethod extends RuleViolation {

    public TierRunByOtherMethod() {
        super("tier.error.runByOtherMethod", "method");
    }
}
