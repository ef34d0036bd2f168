package com.keyuan.crm.forecast;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of fits.
 *
 * @param outcome null until finished
 * @param customers with an order
 * @param repeaters with a second one
 * @param step how far it has come; null once finished
 * @param failure reference number of what went wrong; null when nothing did
 */
public record ForecastFitRow(
        ForecastFitId id,
        LocalDate asOf,
        ForecastFit.Occasion occasion,
        boolean counting,
        int horizonWeeks,
        BigDecimal discount,
        @Nullable String requestedBy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        ForecastFit.@Nullable Outcome outcome,
        @Nullable Integer customers,
        @Nullable Integer repeaters,
        ForecastProgress.@Nullable Step step,
        @Nullable String failure) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    public boolean isFitted() {
        return outcome == ForecastFit.Outcome.FITTED;
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
            case READING -> 10;
            case FITTING -> 30;
            case WRITING -> 80;
        };
    }

    /** Seconds it took; null until finished. */
    public @Nullable Long seconds() {
        return startedAt == null || finishedAt == null
                ? null
                : Math.max(1, Duration.between(startedAt, finishedAt).toSeconds());
    }
}
