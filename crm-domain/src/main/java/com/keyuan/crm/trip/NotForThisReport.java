package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** The person signs reports, but not this one. */
public class NotForThisReport extends RuleViolation {

    public NotForThisReport(String why) {
        super(String.join(".", "trip.refused.not-for-this-report", why), null);
    }
}
