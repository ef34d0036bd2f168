package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** One call at a time: the caller has another one open. */
public class CallerBusy extends RuleViolation {

    public CallerBusy() {
        super("verification.refused.busy", null);
    }
}
