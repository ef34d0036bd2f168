package com.keyuan.crm.trip;

/** What a reader may know of the phone team's call about a visit. */
public enum VisitStanding {
    /** No call is due: the report is not qualified yet, or the local visit is not in the sample. */
    NOT_DUE,
    WAITING,
    CONFIRMED,
    PARTLY,
    /** Not confirmed, for those who are not to know of it. */
    UNDER_REVIEW,
    /** The review is closed, for those who are not to know what it was about. */
    DECIDED,
    NOT_CONFIRMED,
    /** Not confirmed at first; compliance found that nothing was wrong. */
    CLEARED,
    UNVERIFIABLE
}
