package com.keyuan.crm.trip;

/** What became of a proposed change. */
public enum ChangeState {
    OPEN,
    ACCEPTED,
    REFUSED,
    /** In the customer base, since the report was marked qualified. */
    ENTERED
}
