package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** Points of the checklist are open: the customer cannot be accepted yet. */
public class HandoverIncomplete extends RuleViolation {

    public HandoverIncomplete(int open) {
        super("handover.error.incomplete", null, open);
    }
}
