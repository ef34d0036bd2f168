package com.keyuan.crm.compliance;

import com.keyuan.crm.shared.RuleViolation;

/** What was looked into is closed once, with what was found. */
public class AlarmClosed extends RuleViolation {

    /** @param reason {@code closed} or {@code note}: the suffix of the message */
    AlarmClosed(String reason) {
        super("compliance.alarm.error." + reason, null);
    }
}
