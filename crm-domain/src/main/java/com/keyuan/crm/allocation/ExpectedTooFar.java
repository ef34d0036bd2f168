package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** A result is promised for a day to come, within two years. */
public class ExpectedTooFar extends RuleViolation {

    public ExpectedTooFar() {
        super("committee.error.expected-too-far", "expectedBy");
    }
}
