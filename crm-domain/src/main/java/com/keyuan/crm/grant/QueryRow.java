package com.keyuan.crm.grant;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A query application in a list.
 *
 * @param holder who holds the customer now; null where it is in the pool
 * @param open whether the asker may look today
 * @param looks how often the asker has looked under it
 */
public record QueryRow(
        QueryApplicationId id,
        String customer,
        String asker,
        @Nullable String holder,
        String purpose,
        int days,
        QueryState state,
        Instant filedAt,
        @Nullable LocalDate grantedUntil,
        boolean open,
        long looks) {}
