package com.keyuan.crm.compliance;

import com.keyuan.crm.shared.RuleViolation;

/** A decoy is named by the whole name of a customer in the base. */
public class DecoyUnknown extends RuleViolation {

    DecoyUnknown() {
        super("compliance.decoy.unknown", null);
    }
}
