package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** Each proposed change is accepted or refused before the report is marked qualified. */
public class ChangesUndecided extends RuleViolation {

    public ChangesUndecided(long open) {
        super("trip.refused.changes-undecided", null, open);
    }
}
