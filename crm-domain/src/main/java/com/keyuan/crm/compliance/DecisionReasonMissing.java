package com.keyuan.crm.compliance;

import com.keyuan.crm.shared.RuleViolation;

/** A decision says why. */
public class DecisionReasonMissing extends RuleViolation {

    public DecisionReasonMissing() {
        super("compliance.refused.reason", "reason", MisuseCase.LONGEST);
    }
}
