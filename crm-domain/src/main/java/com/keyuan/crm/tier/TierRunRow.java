package com.keyuan.crm.tier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of runs.
 *
 * @param step how far it has come; null once finished
 * @param failure reference number of what went wrong; null when nothing did
 */
public record TierRunRow(
        TierRunId id,
        LocalDate asOf,
        int policyVersion,
        TierPolicy.Method method,
        TierRun.Occasion occasion,
        boolean proposing,
        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer customers,
        TierProgress.@Nullable Step step,
        @Nullable String failure) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    public boolean isUnderWay() {
        return !isFinished() && failure == null;
    }

    /** Of the three steps, how many are done, in percent. */
    public int percent() {
        if (isFinished()) {
            return 100;
        }
        if (step == null) {
            return 0;
        }
        return switch (step) {
            case QUEUED -> 0;
            case SCORES -> 15;
            case PROPOSALS -> 70;
            case EFFECT -> 85;
        };
    }

    /** Seconds it took; null until finished. */
    public @Nullable Long seconds() {
        return startedAt == null || finishedAt == null
                ? null
                : Math.max(1, Duration.between(startedAt, finishedAt).toSeconds());
    }
}
