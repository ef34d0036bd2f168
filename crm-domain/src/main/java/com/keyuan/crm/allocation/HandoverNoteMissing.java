package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** What was said, or why there was no visit, has to be told. */
public class HandoverNoteMissing extends RuleViolation {

    public HandoverNoteMissing() {
        super("handover.error.note-missing", null);
    }
}
