package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** Signing, entering, calling and clearing are done by four different persons, and this one has done another already. */
public class SecondDuty extends RuleViolation {

    public SecondDuty(Duty done) {
        super(String.join(".", "trip.refused.second-duty", done.name()), null);
    }
}
