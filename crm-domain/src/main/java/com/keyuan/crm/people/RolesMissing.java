package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** Everybody has at least one role. */
public class RolesMissing extends RuleViolation {

    public RolesMissing() {
        super("people.roles.missing", "roles");
    }
}
