package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;

/** Finance sent a claim back with reasons. */
public record ClaimRejected(ExpenseClaimId claim, TripId trip, PersonId claimant) {

    static ClaimRejected of(ExpenseClaim claim) {
        return new ClaimRejected(claim.getId(), claim.getTrip(), claim.getClaimant());
    }
}
