package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** The visit already belongs to another trip. */
public class VisitElsewhere extends RuleViolation {

    public VisitElsewhere() {
        super("trip.refused.visit-elsewhere", null);
    }
}
