package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** There is nothing to ring this customer about now. */
public class CallNotDue extends RuleViolation {

    public CallNotDue() {
        super("verification.refused.not-due", null);
    }
}
