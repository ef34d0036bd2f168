package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** A date before the year 2000 is a slip. */
public class HappenedTooLongAgo extends RuleViolation {

    public HappenedTooLongAgo() {
        super("interaction.happenedTooLongAgo", "happenedAt");
    }
}
