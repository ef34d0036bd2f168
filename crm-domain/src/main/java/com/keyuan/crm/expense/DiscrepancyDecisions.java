package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import java.time.Instant;
import java.util.Optional;

/** What was decided of visits that the customer did not confirm. */
public interface DiscrepancyDecisions {

    /** The trip of a visit; empty for a local visit without one. */
    Optional<TripId> tripOf(VisitId visit);

    /** Whether the visit was disproved; empty while nothing is decided. */
    Optional<Boolean> find(VisitId visit);

    void add(VisitId visit, TripId trip, boolean confirmed, String reason, Instant at, PersonId by);
}
