package com.keyuan.crm.trip;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a visit where it belongs: onto its trip, and into the trip's report. */
@Component
@RequiredArgsConstructor
class VisitPlacing {

    private final Trips trips;
    private final TripReports reports;
    private final TripService travelling;

    /**
     * @throws VisitWrong when the visitor is not on the trip or the day is not within it
     * @throws TripMoved when the trip was cancelled
     * @throws GoAheadMissing when it may not begin yet
     * @throws ReportMoved when its report is handed in already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(CurrentUser user, Visit visit, TripId id) {
        Trip trip = trips.findById(id).orElseThrow(() -> new NotFound("trip", id));
        trip.admit(visit.getVisitor(), visit.visitedOn());
        TripReport report = reports.findByTrip(id).orElseGet(() -> travelling.begin(user, trip));
        report.addSection(visit);
        reports.save(report);
    }
}
