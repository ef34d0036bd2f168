package com.keyuan.crm.trip;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trip's way, 出差 → 记录 → 签字 → 录入合格 → 回访核实 → 报销, with who has it now and since when. */
public record TripStrip(TripId trip, List<Step> steps) {

    /** The six steps. */
    public enum Kind {
        TRIP,
        REPORT,
        SIGNATURE,
        ENTRY,
        VERIFICATION,
        EXPENSE
    }

    /** How a step stands. */
    public enum Mark {
        DONE,
        NOW,
        /** It does not go on by itself: refused, returned, under review, rejected. */
        STOP,
        TODO
    }

    /**
     * One step.
     *
     * @param key the last part of the message that says more: {@code with}, {@code by}, {@code dates} …
     * @param who a person's name, null where a team has it or nobody yet
     * @param since since when, or when it was done
     * @param done of the visits, how many are through; for expenses unused
     * @param amount claimed, in yuan; null for the other steps
     */
    public record Step(
            Kind kind,
            Mark mark,
            String key,
            @Nullable String who,
            @Nullable Instant since,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int done,
            int all,
            @Nullable BigDecimal amount) {

        static Step of(Kind kind, Mark mark, String key, @Nullable String who, @Nullable Instant since) {
            return new Step(kind, mark, key, who, since, null, null, 0, 0, null);
        }

        Step between(LocalDate first, LocalDate last) {
            return new Step(kind, mark, key, who, since, first, last, done, all, amount);
        }

        Step counting(int through, int total) {
            return new Step(kind, mark, key, who, since, from, to, through, total, amount);
        }

        Step costing(@Nullable BigDecimal yuan) {
            return new Step(kind, mark, key, who, since, from, to, done, all, yuan);
        }
    }

    public TripStrip {
        steps = List.copyOf(steps);
    }

    /** How many of the six are done. */
    public long done() {
        return steps.stream().filter(step -> step.mark() == Mark.DONE).count();
    }

    /** The step that the trip waits at; null when all is done or the trip was cancelled. */
    public @Nullable Step now() {
        return steps.stream()
                .filter(step -> step.mark() == Mark.NOW || step.mark() == Mark.STOP)
                .findFirst()
                .orElse(null);
    }
}
