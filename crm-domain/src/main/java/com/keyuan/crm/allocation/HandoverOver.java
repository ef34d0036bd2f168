package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** It has been accepted, or the customer went on. */
public class HandoverOver extends RuleViolation {

    public HandoverOver() {
        super("handover.error.over", null);
    }
}
