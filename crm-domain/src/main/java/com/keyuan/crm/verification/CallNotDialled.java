package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** Nothing can be recorded of a call before it was dialled. */
public class CallNotDialled extends RuleViolation {

    public CallNotDialled() {
        super("verification.refused.not-dialled", null);
    }
}
