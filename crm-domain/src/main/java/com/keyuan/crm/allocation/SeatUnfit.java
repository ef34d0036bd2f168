package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** The chair is a director, the deputy somebody else on the committee. */
public class SeatUnfit extends RuleViolation {

    public SeatUnfit() {
        super("committee.error.seat-unfit", null);
    }
}
