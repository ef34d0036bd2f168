package com.keyuan.crm.expense;

/** How far the trip's written report has come, as the gate asks it. */
public enum ReportStage {
    /** Nobody has begun it. */
    NONE,
    DRAFT,
    SUBMITTED,
    SIGNED,
    QUALIFIED,
    VERIFIED,
    DISCREPANT,
    UNVERIFIABLE;

    public boolean isSigned() {
        return compareTo(SIGNED) >= 0;
    }

    /** 差旅信息合格 */
    public boolean isQualified() {
        return compareTo(QUALIFIED) >= 0;
    }
}
