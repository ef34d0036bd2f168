package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** A proposed change whose value does not fit its field: it can be refused, but not entered. */
public class ProposalNotUsable extends RuleViolation {

    /** @param change named to whoever decides by the value that the screen shows of it */
    public ProposalNotUsable(ProposedChange change) {
        super("trip.refused.proposal", null, change.shown());
    }
}
