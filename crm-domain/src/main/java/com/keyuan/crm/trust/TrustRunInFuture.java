package com.keyuan.crm.trust;

import com.keyuan.crm.shared.RuleViolation;

/** A run is as of today or a day gone by. */
public class TrustRunInFuture extends RuleViolation {

    public TrustRunInFuture() {
        super("trust.error.runInFuture", "asOf");
    }
}
