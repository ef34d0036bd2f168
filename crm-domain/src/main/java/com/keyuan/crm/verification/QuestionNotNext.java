package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** Questions are asked in their order, so that none is answered after the report was read. */
public class QuestionNotNext extends RuleViolation {

    public QuestionNotNext(VerificationQuestion question) {
        super("verification.refused.order", null, question.name());
    }
}
