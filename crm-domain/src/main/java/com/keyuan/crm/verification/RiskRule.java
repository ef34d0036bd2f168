package com.keyuan.crm.verification;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * In which order customers are rung, 0 (least) to 100 (most) points: what is claimed for the visits, how much the
 * customer matters, whether the author was found wrong before, whether the report came late. The queue computes the
 * same in SQL.
 */
public final class RiskRule {

    /** One point for so many yuan claimed. */
    public static final int YUAN_PER_POINT = 100;

    public static final int MOST_FOR_AMOUNT = 40;
    public static final int TIER_A = 20;
    public static final int TIER_B = 10;
    public static final int PER_DISCREPANCY = 15;
    public static final int MOST_FOR_DISCREPANCIES = 30;
    public static final int LATE = 10;

    /**
     * What is known of one customer's open visits.
     *
     * @param claimed yuan claimed for the trips of these visits
     * @param tier A, B or C
     * @param discrepancies visits of their authors not confirmed within the last 365 days, cleared cases left out
     * @param late whether one of the reports came late
     */
    public record Facts(BigDecimal claimed, String tier, int discrepancies, boolean late) {}

    private RiskRule() {}

    public static int points(Facts facts) {
        int amount = facts.claimed()
                .divide(BigDecimal.valueOf(YUAN_PER_POINT), 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(MOST_FOR_AMOUNT))
                .intValue();
        int tier =
                switch (facts.tier()) {
                    case "A" -> TIER_A;
                    case "B" -> TIER_B;
                    default -> 0;
                };
        int record = Math.min(facts.discrepancies() * PER_DISCREPANCY, MOST_FOR_DISCREPANCIES);
        return amount + tier + record + (facts.late() ? LATE : 0);
    }
}
