package com.keyuan.crm.compliance;

/** Where a case of suspected misuse stands. */
public enum MisuseState {
    OPEN,
    /** Nothing was wrong. */
    CLEARED,
    /** What was reported did not happen so. */
    CONFIRMED
}
