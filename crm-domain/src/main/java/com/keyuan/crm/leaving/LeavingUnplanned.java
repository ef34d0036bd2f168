package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.RuleViolation;

/** The plan is still being solved. */
public class LeavingUnplanned extends RuleViolation {

    public LeavingUnplanned() {
        super("leaving.error.unplanned", null);
    }
}
