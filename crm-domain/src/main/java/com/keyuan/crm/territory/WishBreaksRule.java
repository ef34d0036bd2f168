package com.keyuan.crm.territory;

import com.keyuan.crm.shared.RuleViolation;

/** A customer cannot be pinned to somebody whom a hard rule excludes. */
public class WishBreaksRule extends RuleViolation {

    public WishBreaksRule(RotationRule rule) {
        super("territory.error.wish." + rule, "person");
    }
}
