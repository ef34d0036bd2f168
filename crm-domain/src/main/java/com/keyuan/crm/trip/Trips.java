package com.keyuan.crm.trip;

import java.util.Optional;

/** All journeys. */
public interface Trips {

    Optional<Trip> findById(TripId id);

    Trip save(Trip trip);

    /** The next running number of a month; whoever asks at the same time waits for the next. @param month yymm */
    int nextNumber(String month);

    /** Lets the same new record be made by one request at a time. */
    void serialise(String id);
}
