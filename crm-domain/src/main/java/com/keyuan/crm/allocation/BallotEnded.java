package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** The ballot has been decided or overtaken. */
public class BallotEnded extends RuleViolation {

    public BallotEnded() {
        super("committee.error.ballot-ended", null);
    }
}
