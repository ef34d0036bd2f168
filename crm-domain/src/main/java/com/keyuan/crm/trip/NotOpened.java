package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** Several reports are signed together only after each was opened. */
public class NotOpened extends RuleViolation {

    public NotOpened(String tripNumber) {
        super("trip.refused.not-opened", null, tripNumber);
    }
}
