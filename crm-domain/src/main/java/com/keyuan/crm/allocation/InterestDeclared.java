package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.RuleViolation;

/** This interest has been declared already. */
public class InterestDeclared extends RuleViolation {

    public InterestDeclared() {
        super("committee.error.interest-declared", "customer");
    }
}
