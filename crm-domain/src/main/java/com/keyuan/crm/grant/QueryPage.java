package com.keyuan.crm.grant;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One query application: what was asked for, and beside it what was opened.
 *
 * @param looks what the asker opened of the customer while it was granted, the newest first, at most 100
 * @param customerId where the reader may open the customer; else null
 */
public record QueryPage(
        QueryRow row,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable String endedBy,
        @Nullable Instant endedAt,
        @Nullable CustomerId customerId,
        List<Look> looks,
        boolean mayDecide,
        boolean mayEnd) {

    public QueryPage {
        looks = List.copyOf(looks);
    }

    /**
     * One look.
     *
     * @param part the part of the customer's story that was opened; null for its page
     */
    public record Look(
            Instant at, @Nullable String part, @Nullable String address) {}
}
