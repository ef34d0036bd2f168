package com.keyuan.crm.trip;

import java.util.Optional;

/** All journeys. */
public interface Trips {

    Optional<Trip> findById(TripId id);

    Trip save(Trip trip);

    /** Saves at once, so that a simultaneous change is noticed here. */
    Trip saveAndFlush(Trip trip);
}
