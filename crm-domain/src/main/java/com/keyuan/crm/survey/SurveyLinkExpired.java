package com.keyuan.crm.survey;

import com.keyuan.crm.shared.RuleViolation;

/** The link is not answered in time. */
public class SurveyLinkExpired extends RuleViolation {

    public SurveyLinkExpired() {
        super("survey.refused.expired", null);
    }
}
