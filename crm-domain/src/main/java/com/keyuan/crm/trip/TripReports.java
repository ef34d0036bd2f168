package com.keyuan.crm.trip;

import java.util.Optional;

/** All written reports. */
public interface TripReports {

    Optional<TripReport> findById(TripReportId id);

    Optional<TripReport> findByTrip(TripId trip);

    /** The report with its row locked until the transaction ends: whoever else moves it waits, then sees where it is. */
    Optional<TripReport> findLocked(TripReportId id);

    TripReport save(TripReport report);
}
