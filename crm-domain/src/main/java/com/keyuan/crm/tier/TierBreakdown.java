package com.keyuan.crm.tier;

import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer has its score: the evidence of one run, and what each factor made of it.
 *
 * @param scores of the known factors
 * @param paretoShare percent of net revenue before the customer; null without revenue
 * @param tier what the policy says
 */
public record TierBreakdown(
        TierRunId run,
        LocalDate asOf,
        TierPolicy policy,
        BigDecimal revenue,
        int orders,
        @Nullable LocalDate lastOrderOn,
        @Nullable BigDecimal demandEstimate,
        int ratings,
        @Nullable Importance importance,
        @Nullable Tier before,
        Map<TierFactor, BigDecimal> scores,
        BigDecimal knownWeight,
        BigDecimal score,
        @Nullable BigDecimal paretoShare,
        Tier tier) {

    /** One factor: null score where it is not known. */
    public record Line(
            TierFactor factor,
            BigDecimal weight,
            @Nullable BigDecimal score,
            @Nullable BigDecimal points) {}

    public TierBreakdown {
        scores = Map.copyOf(scores);
    }

    /** The factors that weigh anything, in the order of the policy. */
    public List<Line> lines() {
        return Arrays.stream(TierFactor.values())
                .filter(factor -> policy.weight(factor).signum() > 0)
                .map(factor -> {
                    BigDecimal weight = policy.weight(factor);
                    BigDecimal own = scores.get(factor);
                    return new Line(
                            factor,
                            weight,
                            own,
                            own == null ? null : weight.multiply(own).setScale(2, RoundingMode.HALF_UP));
                })
                .toList();
    }

    /** Σ weight·score over the known factors; divided by their weight it is the score. */
    public BigDecimal points() {
        return scores.entrySet().stream()
                .map(factor -> policy.weight(factor.getKey()).multiply(factor.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }

    /** The score needed for the tier that the policy says; null for C, which needs none. */
    public @Nullable BigDecimal needed() {
        return tier == Tier.C ? null : policy.needed(tier, before);
    }

    /** The score under which the customer leaves its tier downwards; null where it does not fall. */
    public @Nullable BigDecimal fallenBelow() {
        return before == null || !before.isAbove(tier) ? null : policy.needed(before, before);
    }

    public boolean isPareto() {
        return policy.method() == TierPolicy.Method.PARETO;
    }
}
