package com.keyuan.crm.trust;

import com.keyuan.crm.customer.CustomerId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer's trust, why, and how it came about.
 *
 * @param standing null where nothing was judged yet
 * @param points one a month, the oldest first
 */
public record TrustStory(CustomerId customer, @Nullable TrustStanding standing, List<TrustPoint> points) {

    public TrustStory {
        points = List.copyOf(points);
    }
}
