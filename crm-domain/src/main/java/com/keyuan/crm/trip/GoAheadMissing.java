package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** A trip that needs a go-ahead has none yet, or was refused it, or was already answered. */
public class GoAheadMissing extends RuleViolation {

    public GoAheadMissing(GoAhead stands) {
        super(String.join(".", "trip.refused.go-ahead", stands.name()), null);
    }
}
