package com.keyuan.crm.trip;

/** What the phone team's call said about one visit. */
public enum VisitVerification {
    /** No call is due: the report is not qualified yet, or the local visit is not in the sample. */
    NOT_DUE,
    WAITING,
    CONFIRMED,
    PARTLY,
    NOT_CONFIRMED,
    UNVERIFIABLE;

    /** Whether the phone team is through with the visit. */
    public boolean isEnded() {
        return this != NOT_DUE && this != WAITING;
    }
}
