package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** Several have most votes: whoever presides has to name one of them. */
public class TieUndecided extends RuleViolation {

    public TieUndecided() {
        super("committee.error.tie", "choice");
    }
}
