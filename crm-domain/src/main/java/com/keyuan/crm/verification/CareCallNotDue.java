package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** The care call was made or left out already. */
public class CareCallNotDue extends RuleViolation {

    public CareCallNotDue() {
        super("verification.refused.care-closed", null);
    }
}
