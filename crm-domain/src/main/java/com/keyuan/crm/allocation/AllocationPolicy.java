package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of the policy: who may receive which customers and how many, how the pool gives, when customers fall back.
 *
 * @param from the least experience that a tier asks for
 * @param capacity how many customers of a tier one person holds at most, by level
 * @param madeBy null for the version that the product comes with
 */
public record AllocationPolicy(
        int version,
        LocalDate effectiveFrom,
        Map<Tier, Level> from,
        Map<Level, Map<Tier, Integer>> capacity,
        PoolLimits pool,
        Recycling recycling,
        @Nullable String note,
        @Nullable PersonId madeBy,
        Instant madeAt) {

    /**
     * What the pool gives. Limits count claims made, not customers still held.
     *
     * @param claimsInTotal within {@code claimDays}
     * @param lockOutDays days for which the former holder does not get a customer back
     * @param movesAtMost moves from holder to holder within {@code moveDays}
     */
    public record PoolLimits(
            int claimsPerDay, int claimsInTotal, int claimDays, int lockOutDays, int movesAtMost, int moveDays) {}

    /**
     * When a customer that nobody attends to falls back.
     *
     * @param days without contact by tier; 0 where it never falls
     * @param firstWarning days before, on which the holder is warned
     * @param openOrderDays how long an order counts as open
     * @param undoDays how long a move can be undone
     */
    public record Recycling(
            Map<Tier, Integer> days, int firstWarning, int lastWarning, int openOrderDays, int undoDays) {

        public Recycling {
            days = Map.copyOf(days);
        }

        public int days(Tier tier) {
            return days.getOrDefault(tier, 0);
        }
    }

    /** @throws AllocationPolicyUnsound when the numbers contradict each other */
    public AllocationPolicy {
        from = Map.copyOf(from);
        capacity = Map.copyOf(capacity);
        if (pool.claimsInTotal() < pool.claimsPerDay()) {
            throw new AllocationPolicyUnsound("claims", "claimsInTotal");
        }
        if (recycling.firstWarning() <= recycling.lastWarning()) {
            throw new AllocationPolicyUnsound("warnings", "firstWarning");
        }
        int first = recycling.firstWarning();
        if (recycling.days().values().stream().anyMatch(days -> days != 0 && days <= first)) {
            throw new AllocationPolicyUnsound("days", "firstWarning");
        }
    }

    /** Whether somebody of this experience may be given the tier; who has no level counts as new. */
    public boolean fits(Tier tier, @Nullable Level level) {
        Level least = from.getOrDefault(tier, Level.SENIOR);
        return counted(level).compareTo(least) <= 0;
    }

    /** How many of the tier one person of this experience holds at most. */
    public int capacity(@Nullable Level level, Tier tier) {
        return capacity.getOrDefault(counted(level), Map.of()).getOrDefault(tier, 0);
    }

    private static Level counted(@Nullable Level level) {
        return level == null ? Level.NEW : level;
    }
}
