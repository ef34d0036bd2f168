package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** The checklist still misses something, so the report cannot be submitted. */
public class ReportIncomplete extends RuleViolation {

    public ReportIncomplete(int missing) {
        super("trip.refused.incomplete", null, missing);
    }
}
