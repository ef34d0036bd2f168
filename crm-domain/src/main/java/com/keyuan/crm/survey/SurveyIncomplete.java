package com.keyuan.crm.survey;

import com.keyuan.crm.shared.RuleViolation;

/** Each question is answered from 1 to 5, with at most a thousand characters of words. */
public class SurveyIncomplete extends RuleViolation {

    public SurveyIncomplete() {
        super("survey.refused.incomplete", null);
    }
}
