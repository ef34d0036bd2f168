package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a trip's plan.
 *
 * @param open whether the reader may open the customer's page
 * @param visits how many visits of the trip were there
 */
public record PlannedRow(
        CustomerId customer,
        String name,
        String tier,
        boolean open,
        int visits,
        @Nullable String notVisitedBecause,
        @Nullable Instant scoutingAskedAt) {

    public boolean isVisited() {
        return visits > 0;
    }
}
