package com.keyuan.crm.allocation;

import com.keyuan.crm.allocation.AllocationPolicy.PoolLimits;
import com.keyuan.crm.allocation.MoveHindrance.Kind;
import com.keyuan.crm.customer.Tier;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether somebody may take a customer from the pool: what holds for every move, and the limits of claims. */
public final class ClaimRule {

    private ClaimRule() {}

    /**
     * Somebody who would claim.
     *
     * @param claimsToday claims made today, whatever became of them
     * @param claimsLately claims made within the days of the policy, today's among them
     */
    public record Claimant(Receiver receiver, int claimsToday, int claimsLately) {}

    /**
     * A customer in the pool, as this person meets it.
     *
     * @param heldUntil when this person's own last holding of it ended; null where there was none
     * @param interested whether this person has declared an interest of their own at it
     * @param beforeCommittee whether the committee is voting on it
     */
    public record Claimed(
            Tier tier, int movesLately, @Nullable LocalDate heldUntil, boolean interested, boolean beforeCommittee) {}

    /** What stops any claim of this person today: the limits. */
    public static Optional<MoveHindrance> hindrance(PoolLimits limits, Claimant claimant) {
        if (claimant.claimsToday() >= limits.claimsPerDay()) {
            return Optional.of(MoveHindrance.of(Kind.DAY_LIMIT, limits.claimsPerDay()));
        }
        if (claimant.claimsLately() >= limits.claimsInTotal()) {
            return Optional.of(MoveHindrance.of(Kind.TOTAL_LIMIT, limits.claimsInTotal(), limits.claimDays()));
        }
        return Optional.empty();
    }

    public static Optional<MoveHindrance> hindrance(
            AllocationPolicy policy, Claimant claimant, Claimed claimed, LocalDate today) {
        if (claimed.beforeCommittee()) {
            return Optional.of(MoveHindrance.of(Kind.BEFORE_COMMITTEE));
        }
        return MatchRule.hindrance(
                        policy, claimed.tier(), claimant.receiver(), claimed.movesLately(), claimed.interested())
                .or(() -> lockedOut(policy.pool(), claimed.heldUntil(), today))
                .or(() -> hindrance(policy.pool(), claimant));
    }

    private static Optional<MoveHindrance> lockedOut(
            PoolLimits limits, @Nullable LocalDate heldUntil, LocalDate today) {
        if (heldUntil == null) {
            return Optional.empty();
        }
        LocalDate free = heldUntil.plusDays(limits.lockOutDays());
        return free.isAfter(today) ? Optional.of(MoveHindrance.of(Kind.LOCKED_OUT, heldUntil, free)) : Optional.empty();
    }
}
