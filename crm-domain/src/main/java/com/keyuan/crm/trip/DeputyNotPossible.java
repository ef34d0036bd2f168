package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** The person cannot be the directors' deputy in that time. */
public class DeputyNotPossible extends RuleViolation {

    public DeputyNotPossible(String why) {
        super(String.join(".", "trip.refused.deputy", why), "person");
    }
}
