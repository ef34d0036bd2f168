package com.keyuan.crm.trust;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody dealt with the alert already, or it holds no more. */
public class TrustAlertClosed extends RuleViolation {

    public TrustAlertClosed() {
        super("trust.error.alertClosed", null);
    }
}
