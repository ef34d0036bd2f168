package com.keyuan.crm.service;

import com.keyuan.crm.shared.RuleViolation;

/** What was heard at a visit is one case, of the customer that was visited. */
public class VisitHasACase extends RuleViolation {

    public VisitHasACase() {
        super("service.refused.visit", null);
    }
}
