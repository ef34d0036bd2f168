package com.keyuan.crm.trip;

import java.util.UUID;

/** What makes new records one of a kind. */
public interface TripNumbers {

    /**
     * The next running number of a month; whoever asks at the same time waits for the next.
     *
     * @param month yymm
     */
    int next(String month);

    /** Until the transaction ends, nobody else makes the record of this id: a form sent twice finds what is there. */
    void reserve(UUID id);
}
