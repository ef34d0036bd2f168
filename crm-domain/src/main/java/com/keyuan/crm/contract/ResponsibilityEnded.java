package com.keyuan.crm.contract;

import com.keyuan.crm.shared.RuleViolation;

/** It was answered already, or is no more. */
public class ResponsibilityEnded extends RuleViolation {

    public ResponsibilityEnded() {
        super("contract.refused.responsibility", null);
    }
}
