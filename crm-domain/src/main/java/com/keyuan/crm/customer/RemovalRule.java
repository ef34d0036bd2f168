package com.keyuan.crm.customer;

import java.time.Duration;
import java.time.Instant;

/** What was merged or deleted comes back for 30 days. */
public final class RemovalRule {

    public static final int DAYS = 30;

    private RemovalRule() {}

    static Instant until(Instant removedAt) {
        return removedAt.plus(Duration.ofDays(DAYS));
    }

    static boolean isUndoable(Instant removedAt, Instant now) {
        return now.isBefore(until(removedAt));
    }
}
