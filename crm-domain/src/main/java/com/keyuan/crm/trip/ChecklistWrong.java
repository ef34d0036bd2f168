package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** A checklist that would hold no report, or every one. */
public class ChecklistWrong extends RuleViolation {

    ChecklistWrong(String what, String field) {
        super("trip.refused.checklist." + what, field);
    }
}
