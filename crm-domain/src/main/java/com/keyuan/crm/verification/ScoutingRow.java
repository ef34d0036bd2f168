package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.trip.TripId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A scouting request in the queue, on its call, or with its answer on the trip's page.
 *
 * @param takenBy who has the customer on the line
 */
public record ScoutingRow(
        ScoutingRequestId id,
        long version,
        TripId trip,
        String tripNumber,
        String traveller,
        CustomerId customer,
        String name,
        String tier,
        @Nullable String question,
        Instant askedAt,
        LocalDate dueOn,
        ScoutingState state,
        int attempts,
        @Nullable Instant notBefore,
        @Nullable AnswerChoice there,
        @Nullable String wants,
        @Nullable Instant answeredAt,
        @Nullable String takenBy) {

    /** Whether it may be rung now. */
    public boolean isReady(Instant now) {
        return state == ScoutingState.ASKED && takenBy == null && (notBefore == null || !now.isBefore(notBefore));
    }
}
