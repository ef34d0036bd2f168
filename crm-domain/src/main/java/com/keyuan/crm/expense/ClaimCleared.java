package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;

/** Finance let a claim through. */
public record ClaimCleared(ExpenseClaimId claim, TripId trip, PersonId claimant) {

    static ClaimCleared of(ExpenseClaim claim) {
        return new ClaimCleared(claim.getId(), claim.getTrip(), claim.getClaimant());
    }
}
