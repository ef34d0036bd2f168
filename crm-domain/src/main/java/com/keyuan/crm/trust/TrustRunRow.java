package com.keyuan.crm.trust;

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
public record TrustRunRow(
        TrustRunId id,
        LocalDate asOf,
        int policyVersion,
        TrustRun.Occasion occasion,
        boolean counting,
        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer customers,
        TrustProgress.@Nullable Step step,
        @Nullable String failure) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    public boolean isUnderWay() {
        return !isFinished() && failure == null;
    }

    /** How far it has come, in percent. */
    public int percent() {
        if (isFinished()) {
            return 100;
        }
        if (step == null) {
            return 0;
        }
        return switch (step) {
            case QUEUED -> 0;
            case SCORES -> 20;
            case ALERTS -> 85;
        };
    }

    /** Seconds it took; null until finished. */
    public @Nullable Long seconds() {
        return startedAt == null || finishedAt == null
                ? null
                : Math.max(1, Duration.between(startedAt, finishedAt).toSeconds());
    }
}
