package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the policy says of one customer.
 *
 * @param scores of the known factors, 0–100
 * @param knownWeight the weights of the known factors together
 * @param score 0–100, two decimals
 * @param paretoShare percent of net revenue before the customer; null without revenue
 */
public record TierResult(
        CustomerId customer,
        Map<TierFactor, BigDecimal> scores,
        BigDecimal knownWeight,
        BigDecimal score,
        @Nullable BigDecimal paretoShare,
        Tier tier) {

    public TierResult {
        scores = Map.copyOf(scores);
    }
}
