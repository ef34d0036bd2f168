package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** Declining needs a reason. */
public class AnswerReasonMissing extends RuleViolation {

    public AnswerReasonMissing() {
        super("committee.error.reason-missing", "reason");
    }
}
