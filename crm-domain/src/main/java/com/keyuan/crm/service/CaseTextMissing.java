package com.keyuan.crm.service;

import com.keyuan.crm.shared.RuleViolation;

/** A service case says what the problem is, and in the end what was done. */
public class CaseTextMissing extends RuleViolation {

    public CaseTextMissing(String field) {
        super("service.refused.text", field, ServiceCase.LONGEST);
    }
}
