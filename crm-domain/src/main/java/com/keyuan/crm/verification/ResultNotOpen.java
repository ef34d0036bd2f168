package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** The answers do not lead to this result. */
public class ResultNotOpen extends RuleViolation {

    public ResultNotOpen(VerificationResult result) {
        super("verification.refused.result", "result", result.name());
    }
}
