package com.keyuan.crm.allocation;

/** What became of one customer of an application. */
public enum LineOutcome {
    /** the applicant holds it */
    WON,
    /** another one, or nobody */
    LOST,
    /** by the head */
    DECLINED,
    /** by the applicant */
    WITHDRAWN,
    /** the customer found a holder otherwise */
    OVERTAKEN
}
