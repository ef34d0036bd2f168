package com.keyuan.crm.trip;

import java.util.Optional;

/** All written reports. */
public interface TripReports {

    Optional<TripReport> findById(TripReportId id);

    Optional<TripReport> findByTrip(TripId trip);

    /** The report with its row locked until the transaction ends: whoever else moves it waits, then sees where it is. */
    Optional<TripReport> findLocked(TripReportId id);

    /** The trip's report, locked likewise. */
    Optional<TripReport> findLockedByTrip(TripId trip);

    TripReport save(TripReport report);

    /** Saves at once, so that what is read by hand sees it. */
    TripReport saveAndFlush(TripReport report);
}
