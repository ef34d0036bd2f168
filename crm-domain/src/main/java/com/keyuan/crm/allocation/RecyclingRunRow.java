package com.keyuan.crm.allocation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One night.
 *
 * @param considered held customers looked at
 * @param exempt of them kept for an open order though nobody attends to them
 * @param standing moves of it whose customer is still in the pool and can be given back
 * @param undoUntil the last day on which it can be undone
 */
public record RecyclingRunRow(
        RecyclingRunId id,
        LocalDate asOf,
        int policyVersion,
        Instant startedAt,
        Instant finishedAt,
        int considered,
        int exempt,
        int warnedFirst,
        int warnedLast,
        int moved,
        int standing,
        LocalDate undoUntil,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        @Nullable String undoneNote) {

    public boolean undoable(LocalDate today) {
        return undoneAt == null && standing > 0 && !today.isAfter(undoUntil);
    }

    public long seconds() {
        return Math.max(1, Duration.between(startedAt, finishedAt).toSeconds());
    }
}
