package com.keyuan.crm.trip;

import java.util.Set;

/** Where a journey stands. */
public enum TripState {
    PLANNED,
    UNDER_WAY,
    ENDED,
    CANCELLED;

    public boolean canBecome(TripState next) {
        return switch (this) {
            case PLANNED -> Set.of(UNDER_WAY, CANCELLED).contains(next);
            case UNDER_WAY -> next == ENDED;
            case ENDED, CANCELLED -> false;
        };
    }
}
