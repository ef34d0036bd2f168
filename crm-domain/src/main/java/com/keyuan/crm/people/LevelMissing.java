package com.keyuan.crm.people;

import com.keyuan.crm.shared.RuleViolation;

/** A salesperson has a level, by which customers are given. */
public class LevelMissing extends RuleViolation {

    public LevelMissing() {
        super("people.level.missing", "level");
    }
}
