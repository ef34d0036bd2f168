package com.keyuan.crm.verification;

import com.keyuan.crm.shared.RuleViolation;

/** The call was left alone for too long; the customer may be on another line. */
public class LeaseLapsed extends RuleViolation {

    public LeaseLapsed() {
        super("verification.refused.lapsed", null);
    }
}
