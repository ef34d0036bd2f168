package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** A call is complete when what it was for is done. */
public class CallUnfinished extends RuleViolation {

    public CallUnfinished() {
        super("verification.refused.unfinished", null);
    }
}
