package com.keyuan.crm.tier;

import com.keyuan.crm.shared.RuleViolation;

/** A run is as of today or a day gone by. */
public class TierRunInFuture extends RuleViolation {

    public TierRunInFuture() {
        super("tier.error.runInFuture", "asOf");
    }
}
