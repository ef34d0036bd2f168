package com.keyuan.crm.territory;

import com.keyuan.crm.shared.RuleViolation;

/** Another territory has the name. */
public class TerritoryNameTaken extends RuleViolation {

    public TerritoryNameTaken() {
        super("territory.error.name-taken", "name");
    }
}
