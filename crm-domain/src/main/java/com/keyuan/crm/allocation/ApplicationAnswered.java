package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** An application is answered once, and withdrawn only before its ballot is decided. */
public class ApplicationAnswered extends RuleViolation {

    public ApplicationAnswered() {
        super("committee.error.answered", null);
    }
}
