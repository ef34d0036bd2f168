package com.keyuan.crm.service;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody who worked at a case does not record what the customer thinks of it. */
public class AnswerByTheWorker extends RuleViolation {

    public AnswerByTheWorker() {
        super("service.refused.own", null);
    }
}
