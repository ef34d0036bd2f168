package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** A result other than confirmed says why. */
public class NoteMissing extends RuleViolation {

    public NoteMissing() {
        super("verification.refused.note", "note");
    }
}
