package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** That person holds the customer already. */
public class SameHolder extends RuleViolation {

    public SameHolder() {
        super("allocation.error.same-holder", "holder");
    }
}
