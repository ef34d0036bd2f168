package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** A visit is judged after all its questions were answered and compared. */
public class QuestionsUnanswered extends RuleViolation {

    public QuestionsUnanswered() {
        super("verification.refused.unanswered", "result");
    }
}
