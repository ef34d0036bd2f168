package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody gives up before all attempts were made. */
public class AttemptsLeft extends RuleViolation {

    public AttemptsLeft(int left) {
        super("verification.refused.attempts", null, left);
    }
}
