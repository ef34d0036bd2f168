package com.keyuan.crm.intake;

/** Which rows of a file somebody wants to see. */
public enum ReportScope {
    /** Those that cannot be entered: to be mended and sent again. */
    RETURNED,
    /** Every row, with what became of it. */
    ALL
}
