package com.keyuan.crm.compliance;

import com.keyuan.crm.shared.RuleViolation;

/** A case is decided once. */
public class CaseDecided extends RuleViolation {

    public CaseDecided() {
        super("compliance.refused.decided", null);
    }
}
