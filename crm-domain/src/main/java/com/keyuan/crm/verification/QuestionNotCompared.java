package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** Only what was answered, and what the report speaks of, can be compared. */
public class QuestionNotCompared extends RuleViolation {

    public QuestionNotCompared(VerificationQuestion question) {
        super("verification.refused.compare", null, question.name());
    }
}
