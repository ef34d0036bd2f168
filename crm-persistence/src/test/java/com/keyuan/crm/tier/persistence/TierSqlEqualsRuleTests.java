package com.keyuan.crm.tier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.tier.TierCalculation;
import com.keyuan.crm.tier.TierEvidence;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierFixture;
import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierResult;
import com.keyuan.crm.tier.TierRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement over all customers and the pure rule say the same of random companies, to the last decimal. */
@PersistenceTest
class TierSqlEqualsRuleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private final TierCalculation calculation;
    private final JdbcClient jdbc;
    private final TestOrders given;

    TierSqlEqualsRuleTests(TierCalculation calculation, JdbcClient jdbc) {
        this.calculation = calculation;
        this.jdbc = jdbc;
        this.given = new TestOrders(jdbc);
    }

    static List<Long> seeds() {
        return new Random(20260318).longs(60).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysTheSame(long seed) {
        Random random = new Random(seed);
        int size = random.nextInt(5) == 0 ? random.nextInt(3) : 2 + random.nextInt(40);
        // few different amounts and days make many ties; many make long decimals
        int variety = random.nextBoolean() ? 3 : 100_000;
        TierPolicy policy = policy(random);
        List<TierEvidence> everybody = new ArrayList<>();
        for (int n = 0; n < size; n++) {
            everybody.add(customer(random, variety));
        }

        List<TierResult> bySql = calculation.results(policy, DAY);

        assertThat(described(bySql)).isEqualTo(described(TierRule.judge(policy, everybody)));
    }

    private TierEvidence customer(Random random, int variety) {
        CustomerId customer = given.customer(null);
        BigDecimal estimate = random.nextBoolean() ? amount(random, variety).abs() : null;
        Importance importance = random.nextBoolean() ? any(random, Importance.values()) : null;
        Tier present = random.nextInt(3) == 0 ? null : any(random, Tier.values());
        jdbc.sql("""
                        update customer set demand_estimate = :estimate, importance = :importance,
                            tier = coalesce(:tier, 'C'), tier_decided_on = :on where id = :id""")
                .param("estimate", estimate)
                .param("importance", importance == null ? null : importance.name())
                .param("tier", present == null ? null : present.name())
                .param("on", present == null ? null : DAY.minusDays(random.nextInt(500)))
                .param("id", customer.value())
                .update();
        return TierEvidence.asOf(
                DAY,
                customer,
                orders(random, customer, variety),
                ratings(random, customer),
                estimate,
                importance,
                present);
    }

    private List<TierEvidence.Bought> orders(Random random, CustomerId customer, int variety) {
        List<TierEvidence.Bought> history = new ArrayList<>();
        int orders = random.nextInt(3) == 0 ? 0 : random.nextInt(6);
        for (int n = 0; n < orders; n++) {
            LocalDate on = day(random, variety);
            BigDecimal amount = amount(random, variety);
            boolean cancelled = random.nextInt(8) == 0;
            history.add(new TierEvidence.Bought(on, amount, cancelled));
            if (cancelled) {
                given.cancelledOrder(customer, on, amount.toPlainString());
            } else {
                given.order(customer, on, amount.toPlainString());
            }
        }
        return history;
    }

    private List<TierEvidence.Rated> ratings(Random random, CustomerId customer) {
        List<TierEvidence.Rated> ratings = new ArrayList<>();
        int number = random.nextInt(4);
        for (int n = 0; n < number; n++) {
            TierEvidence.Rated rated = new TierEvidence.Rated(day(random, 364), 1 + random.nextInt(5));
            ratings.add(rated);
            jdbc.sql("""
                            insert into satisfaction_rating (id, customer_id, rated_on, rating, source_kind, source_id)
                            values (:id, :customer, :on, :rating, 'survey', :id)""")
                    .param("id", TimeOrderedIds.next())
                    .param("customer", customer.value())
                    .param("on", rated.on())
                    .param("rating", rated.rating())
                    .update();
        }
        return ratings;
    }

    /** Mostly within the window, often on its very edge, sometimes before it or after the day. */
    private static LocalDate day(Random random, int variety) {
        return switch (random.nextInt(6)) {
            case 0 -> DAY.minusDays(364 + random.nextInt(2));
            case 1 -> DAY.plusDays(random.nextInt(2));
            case 2 -> DAY.minusDays(random.nextInt(900));
            default -> DAY.minusDays(random.nextInt(Math.min(variety, 364)));
        };
    }

    private static <T> T any(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static BigDecimal amount(Random random, int variety) {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(variety) + (variety > 10 ? 0 : 1))
                .multiply(new BigDecimal(variety > 10 ? "7.31" : "1000"));
        return random.nextInt(7) == 0 ? amount.negate() : amount;
    }

    private static TierPolicy policy(Random random) {
        if (random.nextInt(3) == 0) {
            return random.nextBoolean() ? TierFixture.policyV1() : TierFixture.pareto();
        }
        Map<TierFactor, BigDecimal> weights = new EnumMap<>(TierFactor.class);
        int left = 100;
        for (TierFactor factor : TierFactor.values()) {
            int weight = factor == TierFactor.PAYMENT
                    ? left
                    : factor == TierFactor.VALUE ? 1 + random.nextInt(60) : random.nextInt(left + 1);
            weights.put(factor, BigDecimal.valueOf(weight, 2));
            left -= weight;
        }
        int b = 20 + random.nextInt(40);
        int a = b + 7 + random.nextInt(30);
        return TierFixture.policy(
                random.nextBoolean() ? TierPolicy.Method.SCORE : TierPolicy.Method.PARETO,
                weights,
                String.valueOf(a),
                String.valueOf(b),
                String.valueOf(random.nextInt(4)));
    }

    /** One line a customer; factor scores to 25 decimals, the score to the two that it has. */
    private static List<String> described(List<TierResult> results) {
        return results.stream()
                .sorted(Comparator.comparing(result -> result.customer().toString()))
                .map(result -> result.customer() + " " + described(result.scores()) + " of "
                        + result.knownWeight().setScale(2) + " = "
                        + result.score().setScale(2) + " "
                        + exact(result.paretoShare()) + " " + result.tier())
                .toList();
    }

    private static Map<TierFactor, String> described(Map<TierFactor, BigDecimal> scores) {
        Map<TierFactor, String> described = new EnumMap<>(TierFactor.class);
        scores.forEach((factor, score) -> described.put(factor, exact(score)));
        return described;
    }

    private static String exact(@Nullable BigDecimal value) {
        return value == null
                ? "–"
                : value.setScale(25, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
