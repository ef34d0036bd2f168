package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.RuleViolation;

/** A touch is recorded once it has happened. */
public class NotHappenedYet extends RuleViolation {

    public NotHappenedYet() {
        super("interaction.notHappenedYet", "happenedAt");
    }
}
