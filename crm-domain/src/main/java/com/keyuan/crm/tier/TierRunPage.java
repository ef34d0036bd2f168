package com.keyuan.crm.tier;

import com.keyuan.crm.customer.Tier;
import java.util.Map;

/**
 * One run: what it said of how many.
 *
 * @param counts customers of each tier as the run says, of those the user sees
 * @param up how many it would raise
 * @param down how many it would lower
 */
public record TierRunPage(TierRunRow run, TierPolicy policy, Map<Tier, Long> counts, long up, long down) {

    public long count(Tier tier) {
        return counts.getOrDefault(tier, 0L);
    }
}
