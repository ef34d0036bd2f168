package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.RuleViolation;

/** The person is on notice already. */
public class LeavingAlready extends RuleViolation {

    public LeavingAlready() {
        super("leaving.error.already", "person");
    }
}
