package com.keyuan.crm.tier;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.Tier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evidence and policies that read as prose: {@code aCustomer().earning("120000").orders(3).lastOn(day)}. */
public final class TierFixture {

    private TierFixture() {}

    public static TierPolicy policyV1() {
        return policy(TierPolicy.Method.SCORE, "0.35", "0.20", "0.15", "0.10", "0.10", "0.10");
    }

    public static TierPolicy pareto() {
        return policy(TierPolicy.Method.PARETO, "0.35", "0.20", "0.15", "0.10", "0.10", "0.10");
    }

    /** @param weights in the order of the factors */
    public static TierPolicy policy(TierPolicy.Method method, String... weights) {
        Map<TierFactor, BigDecimal> byFactor = new EnumMap<>(TierFactor.class);
        Iterator<String> next = List.of(weights).iterator();
        for (TierFactor factor : TierFactor.values()) {
            byFactor.put(factor, new BigDecimal(next.next()));
        }
        return policy(method, byFactor, "70", "45", "3");
    }

    public static TierPolicy policy(
            TierPolicy.Method method, Map<TierFactor, BigDecimal> weights, String a, String b, String hysteresis) {
        return new TierPolicy(
                1,
                method,
                LocalDate.EPOCH,
                weights,
                new BigDecimal(a),
                new BigDecimal(b),
                new BigDecimal(hysteresis),
                BigDecimal.valueOf(80),
                BigDecimal.valueOf(95),
                false,
                null,
                null,
                Instant.EPOCH);
    }

    public static Given aCustomer() {
        return new Given();
    }

    /** A customer of whom nothing is known until it is said. */
    public static final class Given {

        private final CustomerId id = CustomerId.next();
        private BigDecimal revenue = BigDecimal.ZERO;
        private int orders;
        private @Nullable LocalDate lastOn;
        private @Nullable BigDecimal estimate;
        private int ratingSum;
        private int ratings;
        private @Nullable Importance importance;
        private @Nullable BigDecimal due;
        private @Nullable BigDecimal settled;
        private @Nullable Tier present;

        public Given earning(String amount) {
            revenue = new BigDecimal(amount);
            return this;
        }

        public Given orders(int number, LocalDate last) {
            orders = number;
            lastOn = last;
            return this;
        }

        public Given estimated(String demand) {
            estimate = new BigDecimal(demand);
            return this;
        }

        public Given rated(int... given) {
            for (int rating : given) {
                ratingSum += rating;
                ratings++;
            }
            return this;
        }

        public Given of(Importance set) {
            importance = set;
            return this;
        }

        public Given owing(String dueAmount, String settledInTime) {
            due = new BigDecimal(dueAmount);
            settled = new BigDecimal(settledInTime);
            return this;
        }

        public Given presently(Tier tier) {
            present = tier;
            return this;
        }

        public TierEvidence evidence() {
            return new TierEvidence(
                    id, revenue, orders, lastOn, estimate, ratingSum, ratings, importance, due, settled, present);
        }
    }
}
