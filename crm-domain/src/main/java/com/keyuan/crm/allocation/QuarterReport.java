package com.keyuan.crm.allocation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the committee hears of a quarter: the evaluations that came due in it, by why customers had been given and by whom
 * they are held, and its own ballots.
 *
 * @param quarter its first day
 */
public record QuarterReport(
        LocalDate quarter,
        List<Group> byReason,
        List<Group> byHolder,
        Ballots ballots,
        @Nullable LocalDate before,
        @Nullable LocalDate next) {

    public QuarterReport {
        byReason = List.copyOf(byReason);
        byHolder = List.copyOf(byHolder);
    }

    public int number() {
        return (quarter.getMonthValue() + 2) / 3;
    }

    /**
     * Evaluations with something in common.
     *
     * @param name code of the reason, or the holder's name
     * @param comparable revenue of an equal time in the half-year before
     * @param promised what had been promised, and reached of it, over those with a promise
     * @param better how many have more revenue than before
     */
    public record Group(
            String name,
            int evaluations,
            BigDecimal revenue,
            BigDecimal comparable,
            int better,
            int promises,
            int kept,
            BigDecimal promised,
            BigDecimal reached,
            @Nullable BigDecimal trustChange) {

        public @Nullable BigDecimal growth() {
            return percent(revenue.subtract(comparable), comparable);
        }

        /** Percent of the promises reached; null without one. */
        public @Nullable BigDecimal reachedPercent() {
            return percent(reached, promised);
        }

        private static @Nullable BigDecimal percent(BigDecimal part, BigDecimal whole) {
            return whole.signum() <= 0
                    ? null
                    : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
        }
    }

    /** @param days from opening to decision in the mean, null without one */
    public record Ballots(
            int decided,
            int won,
            int nobody,
            int byDirector,
            int escalated,
            int overtaken,
            @Nullable BigDecimal days) {}
}
