package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.Tier;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What decides on a claim of a pool customer by one person.
 *
 * @param movesLately moves from holder to holder within the days of the policy
 * @param heldUntil when this person's own last holding ended; null where there was none
 * @param interested whether this person has declared an interest of their own at it
 * @param beforeCommittee whether the committee is voting on it
 * @param pooledOn since when it is in the pool; null where nobody ever held it
 * @param pooledWhy why; null where it is not recorded
 */
public record PoolFacts(
        Tier tier,
        int movesLately,
        @Nullable LocalDate heldUntil,
        boolean interested,
        boolean beforeCommittee,
        @Nullable LocalDate pooledOn,
        @Nullable AllocationReason pooledWhy) {

    ClaimRule.Claimed claimed() {
        return new ClaimRule.Claimed(tier, movesLately, heldUntil, interested, beforeCommittee);
    }
}
