package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.RuleViolation;

/** The last day lies before the day of the notice. */
public class LastDayPassed extends RuleViolation {

    public LastDayPassed() {
        super("leaving.error.lastDay", "lastDay");
    }
}
