package com.keyuan.crm.trip;

import java.util.Set;

/** Where the written report stands; who has it follows from it. */
public enum ReportState {
    /** With the traveller, who writes. */
    DRAFT,
    /** With the directors, one of whom signs. */
    SUBMITTED,
    /** With the assistant, who enters. */
    SIGNED,
    /** 差旅信息合格; with the phone team, who verifies. */
    QUALIFIED,
    VERIFIED,
    /** A visit was not confirmed; with compliance. */
    DISCREPANT,
    UNVERIFIABLE;

    public boolean canBecome(ReportState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case SUBMITTED -> Set.of(SIGNED, DRAFT).contains(next);
            case SIGNED -> Set.of(QUALIFIED, DRAFT).contains(next);
            case QUALIFIED -> Set.of(VERIFIED, DISCREPANT, UNVERIFIABLE).contains(next);
            // a case decided "cleared"; back to the phone team where other visits are still to be called
            case DISCREPANT -> Set.of(VERIFIED, QUALIFIED).contains(next);
            case VERIFIED, UNVERIFIABLE -> false;
        };
    }

    /** Signed by a director and marked qualified by the assistant: what the gate of reimbursement asks for. */
    public boolean isAtLeastQualified() {
        return compareTo(QUALIFIED) >= 0;
    }
}
