package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** More than half of the members not recused, and at least two, have to vote first. */
public class NoQuorum extends RuleViolation {

    public NoQuorum() {
        super("committee.error.no-quorum", null);
    }
}
