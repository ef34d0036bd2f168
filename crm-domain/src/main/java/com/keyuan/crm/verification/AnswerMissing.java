package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** The question is not answered, or by something that is no answer to it. */
public class AnswerMissing extends RuleViolation {

    public AnswerMissing(VerificationQuestion question) {
        super("verification.refused.answer", "answer", question.name());
    }
}
