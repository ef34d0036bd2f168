package com.keyuan.crm.verification;

/** Where a care call stands. */
public enum CareState {
    DUE,
    DONE,
    /** Left out: with a reason, or because its day passed. */
    SKIPPED
}
