package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** The visit has its result already. */
public class VerificationClosed extends RuleViolation {

    public VerificationClosed() {
        super("verification.refused.closed", null);
    }
}
