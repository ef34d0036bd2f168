package com.keyuan.crm.trip;

import org.jspecify.annotations.Nullable;

/** Where a trip and its paper stand together, in one word: what lists filter by. */
public enum TripStage {
    PLANNED,
    UNDER_WAY,
    /** The report is to be written. */
    WRITING,
    SIGNING,
    ENTERING,
    /** The phone team calls, or what was found is under review. */
    VERIFYING,
    DONE,
    CANCELLED;

    public static TripStage of(TripState trip, @Nullable ReportState report) {
        return switch (trip) {
            case PLANNED -> PLANNED;
            case UNDER_WAY -> UNDER_WAY;
            case CANCELLED -> CANCELLED;
            case ENDED ->
                switch (report == null ? ReportState.DRAFT : report) {
                    case DRAFT -> WRITING;
                    case SUBMITTED -> SIGNING;
                    case SIGNED -> ENTERING;
                    // a discrepancy stays among those under verification: not every reader may know of it
                    case QUALIFIED, DISCREPANT -> VERIFYING;
                    case VERIFIED, UNVERIFIABLE -> DONE;
                };
        };
    }
}
