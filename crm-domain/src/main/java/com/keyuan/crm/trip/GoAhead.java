package com.keyuan.crm.trip;

/** Whether somebody has to say yes before a dear trip may begin. */
public enum GoAhead {
    NOT_NEEDED,
    ASKED,
    GIVEN,
    REFUSED;

    /** Whether the trip may begin. */
    public boolean opensTheWay() {
        return this == NOT_NEEDED || this == GIVEN;
    }
}
