package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All claims. */
public interface ExpenseClaims {

    Optional<ExpenseClaim> findById(ExpenseClaimId id);

    Optional<ExpenseClaim> findByTripAndClaimant(TripId trip, PersonId claimant);

    /** The claims in the order of their ids, each locked until the transaction ends. */
    List<ExpenseClaim> lock(Collection<UUID> ids);

    /** Every claim on the trip, locked like {@link #lock}. */
    List<ExpenseClaim> lockOfTrip(TripId trip);

    ExpenseClaim save(ExpenseClaim claim);

    /** Writes what is pending, so that statements by hand see it. */
    void flush();
}
