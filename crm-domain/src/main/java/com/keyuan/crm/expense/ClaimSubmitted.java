package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;

/** A claim went to finance. */
public record ClaimSubmitted(ExpenseClaimId claim, TripId trip, PersonId claimant) {

    static ClaimSubmitted of(ExpenseClaim claim) {
        return new ClaimSubmitted(claim.getId(), claim.getTrip(), claim.getClaimant());
    }
}
