package com.keyuan.crm.tier;

import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How tiers are judged: one version, never changed once made.
 *
 * @param version 1, 2, 3 …; a draft not yet made has 0
 * @param effectiveFrom runs as of this day or later use it, until a version effective later
 * @param weights of the factors, two decimals, together 1
 * @param aThreshold score from which a customer is A
 * @param bThreshold score from which a customer is B
 * @param hysteresis points beyond a threshold that a change of tier needs
 * @param paretoA percent of net revenue before a customer, below which it is A
 * @param paretoB the same for B
 * @param autoAccept whether proposals take effect without a person's word
 * @param madeBy null for the one that the product brings
 */
public record TierPolicy(
        int version,
        Method method,
        LocalDate effectiveFrom,
        Map<TierFactor, BigDecimal> weights,
        BigDecimal aThreshold,
        BigDecimal bThreshold,
        BigDecimal hysteresis,
        BigDecimal paretoA,
        BigDecimal paretoB,
        boolean autoAccept,
        @Nullable String note,
        @Nullable PersonId madeBy,
        Instant madeAt) {

    /** Which of the two ways of judging. */
    public enum Method {
        /** The weighted score of the known factors. */
        SCORE,
        /** The customers that bring the first 80 % of revenue are A, those up to 95 % B. */
        PARETO
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws TierPolicyUnsound when weights, thresholds or shares contradict each other */
    public TierPolicy {
        weights = Map.copyOf(new EnumMap<>(weights));
        requireSoundWeights(weights);
        if (bThreshold.signum() <= 0 || aThreshold.compareTo(bThreshold) <= 0 || aThreshold.compareTo(HUNDRED) > 0) {
            throw new TierPolicyUnsound("thresholds", "aThreshold");
        }
        if (hysteresis.signum() < 0 || hysteresis.add(hysteresis).compareTo(aThreshold.subtract(bThreshold)) >= 0) {
            throw new TierPolicyUnsound("hysteresis", "hysteresis");
        }
        if (paretoA.signum() <= 0 || paretoB.compareTo(paretoA) <= 0 || paretoB.compareTo(HUNDRED) > 0) {
            throw new TierPolicyUnsound("pareto", "paretoA");
        }
    }

    private static void requireSoundWeights(Map<TierFactor, BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TierFactor factor : TierFactor.values()) {
            BigDecimal weight = weights.get(factor);
            if (weight == null
                    || weight.signum() < 0
                    || weight.stripTrailingZeros().scale() > 2) {
                throw new TierPolicyUnsound("weights", "weights");
            }
            sum = sum.add(weight);
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new TierPolicyUnsound("weights", "weights");
        }
        if (weights.getOrDefault(TierFactor.VALUE, BigDecimal.ZERO).signum() == 0) {
            throw new TierPolicyUnsound("valueWeight", "weights");
        }
    }

    /** The same numbers, judged by the other method. */
    public TierPolicy by(Method other) {
        return new TierPolicy(
                version,
                other,
                effectiveFrom,
                weights,
                aThreshold,
                bThreshold,
                hysteresis,
                paretoA,
                paretoB,
                autoAccept,
                note,
                madeBy,
                madeAt);
    }

    public BigDecimal weight(TierFactor factor) {
        return weights.getOrDefault(factor, BigDecimal.ZERO);
    }

    /** The score that a customer of this tier needs to be at least {@code target}; null: without a tier yet. */
    public BigDecimal needed(Tier target, @Nullable Tier present) {
        BigDecimal threshold = target == Tier.A ? aThreshold : bThreshold;
        if (present == null) {
            return threshold;
        }
        return target.isAbove(present) ? threshold.add(hysteresis) : threshold.subtract(hysteresis);
    }
}
