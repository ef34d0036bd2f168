package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;

/** What was asked is not possible any more (or not yet): the trip stands elsewhere by now. */
public class TripMoved extends RuleViolation {

    private final TripState state;

    public TripMoved(TripState state) {
        super(String.join(".", "trip.refused.trip-is", state.name()), null);
        this.state = state;
    }

    /** Where the trip stands. */
    public TripState state() {
        return state;
    }
}
