package com.keyuan.crm.customer;

import java.util.List;

/** Two records that may be of one customer; the older first. */
public record DuplicatePair(Side one, Side other, List<DuplicateReason> reasons, int weight) {

    /** @param holder the holder's name; null in the pool */
    public record Side(
            CustomerId id,
            String name,
            String tier,
            @org.jspecify.annotations.Nullable String region,
            @org.jspecify.annotations.Nullable String holder) {}

    public DuplicatePair {
        reasons = List.copyOf(reasons);
    }
}
