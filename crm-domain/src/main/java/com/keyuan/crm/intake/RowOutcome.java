package com.keyuan.crm.intake;

/** What becomes of a row. */
public enum RowOutcome {
    /** Good: will be entered. */
    GOOD,
    /** Says only what is here already. */
    KNOWN,
    /** Not won, so no order. */
    NO_ORDER,
    /** Comes back with the reason. */
    BAD,
    /** Has been entered. */
    ENTERED
}
