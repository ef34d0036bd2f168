package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A care call in the list or on its call.
 *
 * @param takenBy who has the customer on the line
 * @param restingUntil until when the customer is left in peace
 */
public record CareRow(
        CareCallId id,
        long version,
        CustomerId customer,
        String name,
        String tier,
        CareOccasion occasion,
        @Nullable String festival,
        LocalDate dueOn,
        CareState state,
        int attempts,
        @Nullable Instant notBefore,
        @Nullable Integer rating,
        @Nullable String said,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String takenBy,
        @Nullable Instant restingUntil) {

    /** Whether it may be rung now. */
    public boolean isReady(Instant now) {
        return state == CareState.DUE
                && takenBy == null
                && (notBefore == null || !now.isBefore(notBefore))
                && (restingUntil == null || !now.isBefore(restingUntil));
    }
}
