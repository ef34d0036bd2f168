package com.keyuan.crm.trust;

import java.util.Map;

/**
 * One run: what it said of how many.
 *
 * @param counts customers of each verdict, of those the user sees
 */
public record TrustRunPage(TrustRunRow run, TrustPolicy policy, Map<TrustVerdict, Long> counts) {

    public TrustRunPage {
        counts = Map.copyOf(counts);
    }

    public long count(TrustVerdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }
}
