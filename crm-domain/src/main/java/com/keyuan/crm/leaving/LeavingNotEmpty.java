package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.RuleViolation;

/** The person still holds something. */
public class LeavingNotEmpty extends RuleViolation {

    public LeavingNotEmpty(long held) {
        super("leaving.error.notEmpty", null, held);
    }
}
