package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal on the review page, and what became of it.
 *
 * @param holder null in the pool
 * @param fitting whether the holder's level suits the proposed tier; in the pool there is nobody to mismatch
 * @param score as of the run's day
 * @param revenue net revenue in the window: the money concerned
 * @param moves by how many points of the score each factor moved since the run compared with; empty without one
 * @param mayDecide whether the present user gives the word on it
 */
public record TierReviewRow(
        TierReviewId id,
        CustomerId customer,
        String customerName,
        @Nullable String holder,
        @Nullable Level level,
        boolean fitting,
        @Nullable Tier from,
        Tier to,
        BigDecimal score,
        BigDecimal revenue,
        BigDecimal aThreshold,
        BigDecimal bThreshold,
        LocalDate asOf,
        boolean afterOverride,
        TierReview.State state,
        boolean mayDecide,
        Map<TierFactor, BigDecimal> moves,
        @Nullable Tier decidedTier,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable LocalDate overrideUntil) {

    /** One factor and the points of the score it moved. */
    public record Move(TierFactor factor, BigDecimal points) {

        public boolean isUp() {
            return points.signum() > 0;
        }
    }

    /** Less than this many points is no movement worth telling. */
    private static final BigDecimal WORTH_TELLING = new BigDecimal("0.05");

    public TierReviewRow {
        moves = Map.copyOf(moves);
    }

    public boolean isUp() {
        return to.isAbove(from == null ? Tier.C : from);
    }

    public boolean isWaiting() {
        return state == TierReview.State.WAITING;
    }

    /** What moved the score most, the largest first, two at most. */
    public List<Move> moved() {
        return moves.entrySet().stream()
                .filter(move -> move.getValue().abs().compareTo(WORTH_TELLING) >= 0)
                .map(move -> new Move(move.getKey(), move.getValue()))
                .sorted(Comparator.comparing((Move move) -> move.points().abs()).reversed())
                .limit(2)
                .toList();
    }

    /** The score at the run compared with; null without one. */
    public @Nullable BigDecimal scoreBefore() {
        return moves.isEmpty()
                ? null
                : score.subtract(moves.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
