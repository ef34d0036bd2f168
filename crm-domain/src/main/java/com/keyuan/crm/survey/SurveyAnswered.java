package com.keyuan.crm.survey;

import com.keyuan.crm.shared.RuleViolation;

/** The answer is given, and the days in which it may be corrected are over. */
public class SurveyAnswered extends RuleViolation {

    public SurveyAnswered() {
        super("survey.refused.answered", null);
    }
}
