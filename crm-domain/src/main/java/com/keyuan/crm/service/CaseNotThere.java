package com.keyuan.crm.service;

import com.keyuan.crm.shared.RuleViolation;

/** The case does not stand where this step begins. */
public class CaseNotThere extends RuleViolation {

    public CaseNotThere() {
        super("service.refused.step", null);
    }
}
