package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody decided another version meanwhile. */
public class ReceivablePolicyOutdated extends RuleViolation {

    public ReceivablePolicyOutdated() {
        super("receivable.error.policyOutdated", null);
    }
}
