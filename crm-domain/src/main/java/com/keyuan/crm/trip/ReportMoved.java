package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody was faster, or the order was wrong: the report stands elsewhere by now, and nothing was changed. */
public class ReportMoved extends RuleViolation {

    private final ReportState state;

    public ReportMoved(ReportState state) {
        super("trip.refused.report-is." + (state == ReportState.DISCREPANT ? ReportState.QUALIFIED : state), null);
        this.state = state;
    }

    /** Where the report stands. */
    public ReportState state() {
        return state;
    }
}
