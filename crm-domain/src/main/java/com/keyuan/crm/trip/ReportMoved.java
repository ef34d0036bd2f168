package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** Somebody was faster, or the order was wrong: the report stands elsewhere by now, and nothing was changed. */
public class ReportMoved extends RuleViolation {

    private final ReportState state;

    public ReportMoved(ReportState state) {
        super(String.join(".", "trip.refused.report-is", shown(state).name()), null);
        this.state = state;
    }

    private static ReportState shown(ReportState state) {
        return state == ReportState.DISCREPANT ? ReportState.QUALIFIED : state;
    }

    /** Where the report stands. */
    public ReportState state() {
        return state;
    }
}
