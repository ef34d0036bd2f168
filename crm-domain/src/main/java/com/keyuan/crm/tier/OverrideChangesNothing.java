package com.keyuan.crm.tier;

import com.keyuan.crm.shared.RuleViolation;

/** The override is the proposed tier itself. */
public class OverrideChangesNothing extends RuleViolation {

    public OverrideChangesNothing() {
        super("tier.error.overrideChangesNothing", "tier");
    }
}
