package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** A visit that cannot have been so. */
public class VisitWrong extends RuleViolation {

    public VisitWrong(String what, String field) {
        super(String.join(".", "trip.refused.visit", what), field);
    }
}
