package com.keyuan.crm.tier;

import static java.math.RoundingMode.HALF_UP;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The judgement itself, over all customers at once because ranks need everybody. The set-based statement that runs in
 * the database says the same; a test holds the two equal.
 *
 * <p>Quotients are taken to 30 decimals, half up. The score is rounded to 20 and then to 2: the first step removes what
 * thirds and sevenths leave behind, so that exactly half a cent of a score goes up, as it would by hand.
 */
public final class TierRule {

    static final int PRECISION = 30;
    static final int EXACT = 20;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    /** As if three ratings of 3.4 had been given before. */
    private static final BigDecimal PRIOR_SUM = new BigDecimal("10.2");

    private static final int PRIOR_RATINGS = 3;

    private TierRule() {}

    /** The results in the order of the evidence. */
    public static List<TierResult> judge(TierPolicy policy, List<TierEvidence> everybody) {
        Map<TierFactor, Map<CustomerId, BigDecimal>> scores = new EnumMap<>(TierFactor.class);
        for (TierFactor factor : TierFactor.values()) {
            scores.put(factor, scores(factor, everybody));
        }
        Map<CustomerId, Share> shares = shares(policy, everybody);
        List<TierResult> results = new ArrayList<>(everybody.size());
        for (TierEvidence one : everybody) {
            Map<TierFactor, BigDecimal> own = new EnumMap<>(TierFactor.class);
            scores.forEach((factor, all) -> {
                BigDecimal score = all.get(one.customer());
                if (score != null) {
                    own.put(factor, score);
                }
            });
            results.add(result(policy, one, own, shares.get(one.customer())));
        }
        return results;
    }

    private static TierResult result(
            TierPolicy policy, TierEvidence one, Map<TierFactor, BigDecimal> own, @Nullable Share share) {
        BigDecimal known = own.keySet().stream().map(policy::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal score = weighted(policy, own, known);
        Tier tier = policy.method() == TierPolicy.Method.PARETO
                ? share == null ? Tier.C : share.tier()
                : tier(policy, score, one.present());
        return new TierResult(one.customer(), own, known, score, share == null ? null : share.before(), tier);
    }

    /** Σ weight·score / Σ weight over the known factors, half up to two decimals. */
    static BigDecimal weighted(TierPolicy policy, Map<TierFactor, BigDecimal> known, BigDecimal knownWeight) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<TierFactor, BigDecimal> factor : known.entrySet()) {
            sum = sum.add(policy.weight(factor.getKey()).multiply(factor.getValue()));
        }
        return sum.divide(knownWeight, PRECISION + 2, HALF_UP)
                .setScale(EXACT, HALF_UP)
                .setScale(2, HALF_UP);
    }

    /** Up only at threshold plus hysteresis, down only below threshold less hysteresis, each threshold by itself. */
    public static Tier tier(TierPolicy policy, BigDecimal score, @Nullable Tier present) {
        if (score.compareTo(policy.needed(Tier.A, present)) >= 0) {
            return Tier.A;
        }
        return score.compareTo(policy.needed(Tier.B, present)) >= 0 ? Tier.B : Tier.C;
    }

    private static Map<CustomerId, BigDecimal> scores(TierFactor factor, List<TierEvidence> everybody) {
        return switch (factor) {
            case VALUE -> value(everybody);
            case POTENTIAL ->
                percentRanks(
                        everybody,
                        one -> one.demandEstimate() == null
                                ? null
                                : one.demandEstimate().max(one.revenue()));
            case LOYALTY -> loyalty(everybody);
            case SATISFACTION -> each(everybody, TierRule::satisfaction);
            case IMPORTANCE -> each(everybody, one -> importance(one.importance()));
            case PAYMENT -> each(everybody, TierRule::payment);
        };
    }

    private static Map<CustomerId, BigDecimal> value(List<TierEvidence> everybody) {
        Map<CustomerId, BigDecimal> ranks = percentRanks(everybody, one -> one.orders() == 0 ? null : one.revenue());
        return each(everybody, one -> ranks.getOrDefault(one.customer(), BigDecimal.ZERO));
    }

    private static Map<CustomerId, BigDecimal> loyalty(List<TierEvidence> everybody) {
        Map<CustomerId, BigDecimal> recency = percentRanks(
                everybody,
                one -> one.lastOrderOn() == null
                        ? null
                        : BigDecimal.valueOf(one.lastOrderOn().toEpochDay()));
        Map<CustomerId, BigDecimal> frequency =
                percentRanks(everybody, one -> one.orders() == 0 ? null : BigDecimal.valueOf(one.orders()));
        return each(everybody, one -> {
            BigDecimal recent = recency.get(one.customer());
            if (recent == null) {
                return null;
            }
            BigDecimal frequent = frequency.getOrDefault(one.customer(), BigDecimal.ZERO);
            return recent.multiply(HALF).add(frequent.multiply(HALF)).setScale(PRECISION, HALF_UP);
        });
    }

    private static @Nullable BigDecimal satisfaction(TierEvidence one) {
        if (one.ratings() == 0) {
            return null;
        }
        BigDecimal of25 = BigDecimal.valueOf(25L * one.ratingSum()).add(PRIOR_SUM.multiply(BigDecimal.valueOf(25)));
        return of25.divide(BigDecimal.valueOf(one.ratings() + PRIOR_RATINGS), PRECISION, HALF_UP)
                .subtract(BigDecimal.valueOf(25));
    }

    private static @Nullable BigDecimal importance(@Nullable Importance importance) {
        if (importance == null) {
            return null;
        }
        return switch (importance) {
            case NORMAL -> BigDecimal.ZERO;
            case IMPORTANT -> BigDecimal.valueOf(50);
            case STRATEGIC -> HUNDRED;
        };
    }

    private static @Nullable BigDecimal payment(TierEvidence one) {
        BigDecimal due = one.due();
        if (due == null || due.signum() <= 0) {
            return null;
        }
        BigDecimal settled = Objects.requireNonNullElse(one.settled(), BigDecimal.ZERO);
        return HUNDRED.multiply(settled).divide(due, PRECISION, HALF_UP);
    }

    /** 100·(rank − 1)/(n − 1) among those with a value, the lowest rank for ties; 100 for one alone. */
    private static Map<CustomerId, BigDecimal> percentRanks(
            List<TierEvidence> everybody, Function<TierEvidence, @Nullable BigDecimal> by) {
        List<Map.Entry<CustomerId, BigDecimal>> ranked = each(everybody, by).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .toList();
        Map<CustomerId, BigDecimal> ranks = new HashMap<>();
        int below = 0;
        for (int place = 0; place < ranked.size(); place++) {
            BigDecimal value = ranked.get(place).getValue();
            if (place > 0 && value.compareTo(ranked.get(place - 1).getValue()) != 0) {
                below = place;
            }
            ranks.put(ranked.get(place).getKey(), percent(below, ranked.size()));
        }
        return ranks;
    }

    private static BigDecimal percent(int below, int all) {
        return all == 1
                ? HUNDRED
                : BigDecimal.valueOf(100L * below).divide(BigDecimal.valueOf(all - 1L), PRECISION, HALF_UP);
    }

    private record Share(BigDecimal before, Tier tier) {}

    /** Those with revenue, the largest first, then by id: A while the share before is under the one limit, B under the other. */
    private static Map<CustomerId, Share> shares(TierPolicy policy, List<TierEvidence> everybody) {
        List<TierEvidence> earning = everybody.stream()
                .filter(one -> one.revenue().signum() > 0)
                .sorted(Comparator.comparing(TierEvidence::revenue)
                        .reversed()
                        .thenComparing(one -> one.customer().toString()))
                .toList();
        BigDecimal total = earning.stream().map(TierEvidence::revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<CustomerId, Share> shares = new HashMap<>();
        BigDecimal before = BigDecimal.ZERO;
        for (TierEvidence one : earning) {
            BigDecimal hundredfold = before.multiply(HUNDRED);
            Tier tier = hundredfold.compareTo(policy.paretoA().multiply(total)) < 0
                    ? Tier.A
                    : hundredfold.compareTo(policy.paretoB().multiply(total)) < 0 ? Tier.B : Tier.C;
            shares.put(one.customer(), new Share(hundredfold.divide(total, PRECISION, HALF_UP), tier));
            before = before.add(one.revenue());
        }
        return shares;
    }

    private static Map<CustomerId, BigDecimal> each(
            List<TierEvidence> everybody, Function<TierEvidence, @Nullable BigDecimal> score) {
        Map<CustomerId, BigDecimal> scores = new HashMap<>();
        for (TierEvidence one : everybody) {
            BigDecimal own = score.apply(one);
            if (own != null) {
                scores.put(one.customer(), own);
            }
        }
        return scores;
    }
}
