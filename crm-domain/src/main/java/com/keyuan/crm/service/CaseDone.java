package com.keyuan.crm.service;

import com.keyuan.crm.shared.RuleViolation;

/** The problem is solved already. */
public class CaseDone extends RuleViolation {

    public CaseDone() {
        super("service.refused.done", null);
    }
}
