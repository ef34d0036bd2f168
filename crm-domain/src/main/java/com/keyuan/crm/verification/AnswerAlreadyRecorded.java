package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** The question was answered before; what was written down before the report was shown stays. */
public class AnswerAlreadyRecorded extends RuleViolation {

    public AnswerAlreadyRecorded(VerificationQuestion question) {
        super("verification.refused.answered", null, question.name());
    }
}
