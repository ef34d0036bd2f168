package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** The report was written on in another window or on another device; what was typed here is not lost, and not yet kept. */
public class WrittenElsewhere extends RuleViolation {

    public WrittenElsewhere() {
        super("trip.refused.written-elsewhere", null);
    }
}
