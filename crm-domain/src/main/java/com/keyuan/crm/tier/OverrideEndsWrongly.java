package com.keyuan.crm.tier;

import com.keyuan.crm.shared.RuleViolation;

/** An override ends after today and within two years. */
public class OverrideEndsWrongly extends RuleViolation {

    public OverrideEndsWrongly() {
        super("tier.error.overrideEndsWrongly", "until");
    }
}
