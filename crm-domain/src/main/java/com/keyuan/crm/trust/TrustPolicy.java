package com.keyuan.crm.trust;

import com.keyuan.crm.shared.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How trust is judged: one version, never changed once made.
 *
 * @param version 1, 2, 3 …; a draft not yet made has 0
 * @param effectiveFrom judgements as of this day or later use it, until a version effective later
 * @param weights of the factors, two decimals, together 1
 * @param companyFrom score from which a customer is the company's
 * @param sharedFrom score from which it is shared; below, it is personal
 * @param confidenceFrom below, there is not enough evidence
 * @param halfLife days after which evidence counts half
 * @param evidenceDays evidence older than this counts for nothing; at least the window
 * @param shares of the money at risk that count as exposed, by the state of the attached person
 * @param riskLimit money at risk of one person from which the manager hears, CNY
 * @param madeBy null for the one that the product brings
 */
public record TrustPolicy(
        int version,
        LocalDate effectiveFrom,
        Map<TrustFactor, BigDecimal> weights,
        BigDecimal companyFrom,
        BigDecimal sharedFrom,
        BigDecimal confidenceFrom,
        int halfLife,
        int evidenceDays,
        Map<PersonState, BigDecimal> shares,
        BigDecimal riskLimit,
        @Nullable String note,
        @Nullable PersonId madeBy,
        Instant madeAt) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST = 3650;

    /** @throws TrustPolicyUnsound when weights, thresholds, days or shares contradict each other */
    public TrustPolicy {
        weights = Map.copyOf(new EnumMap<>(weights));
        shares = Map.copyOf(new EnumMap<>(shares));
        requireSoundWeights(weights);
        if (sharedFrom.signum() <= 0
                || companyFrom.compareTo(sharedFrom) <= 0
                || companyFrom.compareTo(HUNDRED) > 0
                || !isShare(confidenceFrom)) {
            throw new TrustPolicyUnsound("thresholds", "companyFrom");
        }
        if (halfLife < 1 || halfLife > LONGEST || evidenceDays < TrustRule.WINDOW_DAYS || evidenceDays > LONGEST) {
            throw new TrustPolicyUnsound("decay", "halfLife");
        }
        BigDecimal before = BigDecimal.ZERO;
        for (PersonState state : PersonState.values()) {
            BigDecimal share = shares.get(state);
            if (share == null || !isShare(share) || share.compareTo(before) < 0) {
                throw new TrustPolicyUnsound("shares", "present");
            }
            before = share;
        }
        if (riskLimit.signum() <= 0) {
            throw new TrustPolicyUnsound("limit", "riskLimit");
        }
    }

    private static boolean isShare(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }

    private static void requireSoundWeights(Map<TrustFactor, BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        for (TrustFactor factor : TrustFactor.values()) {
            BigDecimal weight = weights.get(factor);
            if (weight == null
                    || weight.signum() < 0
                    || weight.stripTrailingZeros().scale() > 2) {
                throw new TrustPolicyUnsound("weights", "weights");
            }
            sum = sum.add(weight);
        }
        if (sum.compareTo(BigDecimal.ONE) != 0) {
            throw new TrustPolicyUnsound("weights", "weights");
        }
    }

    public BigDecimal weight(TrustFactor factor) {
        return weights.getOrDefault(factor, BigDecimal.ZERO);
    }

    public BigDecimal share(PersonState state) {
        return shares.getOrDefault(state, BigDecimal.ONE);
    }

    public TrustVerdict verdict(BigDecimal score, BigDecimal confidence) {
        if (confidence.compareTo(confidenceFrom) < 0) {
            return TrustVerdict.UNKNOWN;
        }
        if (score.compareTo(companyFrom) >= 0) {
            return TrustVerdict.COMPANY;
        }
        return score.compareTo(sharedFrom) >= 0 ? TrustVerdict.SHARED : TrustVerdict.PERSONAL;
    }
}
