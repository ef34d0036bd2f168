package com.keyuan.crm.service;

import com.keyuan.crm.shared.RuleViolation;

/** A plan is for today or later, and for no more than a year ahead. */
public class PlanInThePast extends RuleViolation {

    public PlanInThePast() {
        super("service.refused.day", "dueOn");
    }
}
