package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** Nobody puts a hand to the paper of a trip on which they travelled, whatever roles they hold. */
public class OwnPaper extends RuleViolation {

    public OwnPaper() {
        super("trip.refused.own-paper", null);
    }
}
