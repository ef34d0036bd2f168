package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** The same person has asked for this customer already. */
public class AlreadyAsked extends RuleViolation {

    public AlreadyAsked() {
        super("committee.error.already-asked", "lines");
    }
}
