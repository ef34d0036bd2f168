package com.keyuan.crm.allocation;

import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.RuleViolation;

/** A customer of this tier is for more experienced people. */
public class LevelTooLow extends RuleViolation {

    public LevelTooLow(char tier, Level level) {
        super("allocation.error.level-too-low", "holder", String.valueOf(tier), level);
    }
}
