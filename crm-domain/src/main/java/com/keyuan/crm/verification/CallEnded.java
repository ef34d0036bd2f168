package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** The call has ended. */
public class CallEnded extends RuleViolation {

    public CallEnded() {
        super("verification.refused.ended", null);
    }
}
