package com.keyuan.crm.leaving;

/** What somebody may hold, in the order of the list. */
public enum LeavingKind {
    CUSTOMER,
    TASK,
    CASE,
    CHANNEL,
    TRIP,
    CLAIM,
    ADVANCE,
    APPLICATION,
    CALL,
    SEAT;

    /** Whether it goes to somebody else; the others stay with the person until they are finished. */
    public boolean isHandedOn() {
        return compareTo(CHANNEL) <= 0;
    }
}
