package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** This point shows by itself, or is another's to do. */
public class HandoverNotTicked extends RuleViolation {

    public HandoverNotTicked() {
        super("handover.error.not-ticked", null);
    }
}
