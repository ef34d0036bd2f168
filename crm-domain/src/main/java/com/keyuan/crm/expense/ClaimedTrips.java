package com.keyuan.crm.expense;

import com.keyuan.crm.trip.TripId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The trips as claims see them. */
public interface ClaimedTrips {

    Optional<ClaimedTrip> find(TripId id);

    Map<TripId, ClaimedTrip> findAll(Collection<TripId> ids);

    /** One claim of a person on a trip at a time: whoever begins the same one waits for the first. */
    void lockForBeginning(TripId trip);

    /**
     * Keeps the reports of these claims' trips as they are until the transaction ends, so that a discrepancy is found
     * either before the money moves or after. To be called before the claims are locked.
     */
    void holdReportsOf(Collection<UUID> claims);

    /** The same for one trip, to change what follows from its report. */
    void lockReport(TripId trip);
}
