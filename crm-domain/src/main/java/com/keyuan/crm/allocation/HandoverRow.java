package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of handovers.
 *
 * @param done how many points of the checklist are done
 * @param late whether the last day is over
 */
public record HandoverRow(
        HandoverId id,
        CustomerId customer,
        String name,
        String tier,
        PersonId from,
        String fromName,
        PersonId to,
        String toName,
        AllocationReason reason,
        Instant beganAt,
        LocalDate dueOn,
        HandoverState state,
        @Nullable Instant escalatedAt,
        @Nullable Instant raisedAt,
        @Nullable Instant endedAt,
        int done,
        boolean late) {

    public boolean isRunning() {
        return state == HandoverState.RUNNING;
    }

    /** Points of the whole checklist. */
    public int steps() {
        return HandoverStep.values().length;
    }
}
