package com.keyuan.crm.territory;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody else saved the territory meanwhile. */
public class TerritoryOutdated extends RuleViolation {

    public TerritoryOutdated() {
        super("territory.error.outdated", null);
    }
}
