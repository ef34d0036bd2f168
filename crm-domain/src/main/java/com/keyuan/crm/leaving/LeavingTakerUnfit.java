package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.RuleViolation;

/** The colleague has left, is on notice, or cannot take this. */
public class LeavingTakerUnfit extends RuleViolation {

    public LeavingTakerUnfit() {
        super("leaving.error.taker", "to");
    }
}
