package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.RuleViolation;

/** The leaving was withdrawn, or is over. */
public class LeavingEnded extends RuleViolation {

    public LeavingEnded() {
        super("leaving.error.ended", null);
    }
}
