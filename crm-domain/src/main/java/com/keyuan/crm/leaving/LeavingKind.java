package com.keyuan.crm.leaving;

/** What somebody may hold, in the order of the list. */
public enum LeavingKind {
    CUSTOMER,
    TASK,
    CASE,
    OPPORTUNITY,
    CONTRACT,
    RESPONSIBILITY,
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

    /** Whether only somebody of after-sales takes it. */
    public boolean isOfAfterSales() {
        return this == CASE || this == RESPONSIBILITY;
    }
}
