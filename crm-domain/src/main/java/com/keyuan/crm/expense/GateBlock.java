package com.keyuan.crm.expense;

/** Why a claim cannot be cleared now. */
public enum GateBlock {
    /** The report is not submitted. */
    REPORT_UNWRITTEN,
    /** The report waits for the director's signature. */
    NOT_SIGNED,
    /** The report is signed, its information not yet entered and marked 差旅信息合格. */
    NOT_QUALIFIED,
    /** The phone team has not reached the customer. */
    NOT_VERIFIED,
    /** The phone team gave up, and the policy requires verification. */
    UNVERIFIABLE,
    /** A visit was not confirmed and its case is not decided. */
    UNDER_REVIEW
}
