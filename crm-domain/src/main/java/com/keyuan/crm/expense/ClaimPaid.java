package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;

/** The money of a claim went out. */
public record ClaimPaid(ExpenseClaimId claim, TripId trip, PersonId claimant) {

    static ClaimPaid of(ExpenseClaim claim) {
        return new ClaimPaid(claim.getId(), claim.getTrip(), claim.getClaimant());
    }
}
