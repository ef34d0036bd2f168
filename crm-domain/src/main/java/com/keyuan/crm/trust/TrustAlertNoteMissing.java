package com.keyuan.crm.trust;

import com.keyuan.crm.shared.RuleViolation;

/** It is not said what was done. */
public class TrustAlertNoteMissing extends RuleViolation {

    public TrustAlertNoteMissing() {
        super("trust.error.noteMissing", "note", TrustAlert.LONGEST);
    }
}
