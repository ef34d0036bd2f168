package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** Only whoever presides declares the outcome; after the ten days a director may. */
public class NotPresiding extends RuleViolation {

    public NotPresiding() {
        super("committee.error.not-presiding", null);
    }
}
