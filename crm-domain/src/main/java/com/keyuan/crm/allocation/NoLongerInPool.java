package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** All customers of the application have found a holder meanwhile. */
public class NoLongerInPool extends RuleViolation {

    public NoLongerInPool() {
        super("committee.error.no-longer-in-pool", null);
    }
}
