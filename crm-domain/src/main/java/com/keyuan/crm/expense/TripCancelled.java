package com.keyuan.crm.expense;

import com.keyuan.crm.shared.RuleViolation;

/** Nothing is claimed for a cancelled trip. */
public class TripCancelled extends RuleViolation {

    public TripCancelled(String trip) {
        super("expense.refused.trip-cancelled", null, trip);
    }
}
