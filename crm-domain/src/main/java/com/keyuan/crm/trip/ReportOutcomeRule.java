package com.keyuan.crm.trip;

import java.util.Collection;

/**
 * What the calls about its visits make of a qualified report: DISCREPANT at the first visit not confirmed; VERIFIED
 * when every visit has ended and at least one was confirmed or partly; UNVERIFIABLE when all have ended and none was;
 * else it stays QUALIFIED.
 */
public final class ReportOutcomeRule {

    private ReportOutcomeRule() {}

    public static ReportState outcome(Collection<VisitVerification> visits) {
        if (visits.contains(VisitVerification.NOT_CONFIRMED)) {
            return ReportState.DISCREPANT;
        }
        if (!visits.stream().allMatch(VisitVerification::isEnded)) {
            return ReportState.QUALIFIED;
        }
        return visits.contains(VisitVerification.CONFIRMED) || visits.contains(VisitVerification.PARTLY)
                ? ReportState.VERIFIED
                : ReportState.UNVERIFIABLE;
    }
}
