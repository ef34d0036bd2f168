package com.keyuan.crm.trust.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.trust.TrustCalculation;
import com.keyuan.crm.trust.TrustDecay;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustFacts;
import com.keyuan.crm.trust.TrustFixture;
import com.keyuan.crm.trust.TrustPolicy;
import com.keyuan.crm.trust.TrustResult;
import com.keyuan.crm.trust.TrustRule;
import com.keyuan.crm.trust.Weighed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The statement over all customers and the pure rule say the same of random companies, to the last decimal. */
@PersistenceTest
class TrustSqlEqualsRuleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 28);

    private final TrustCalculation calculation;
    private final JdbcClient jdbc;
    private final TestCompany company;
    private final List<CurrentUser> people = new ArrayList<>();

    TrustSqlEqualsRuleTests(TrustCalculation calculation, JdbcClient jdbc, TestCompany company) {
        this.calculation = calculation;
        this.jdbc = jdbc;
        this.company = company;
    }

    static List<Long> seeds() {
        return new Random(20260228).longs(60).boxed().toList();
    }

    @BeforeEach
    void hire() {
        for (int n = 0; n < 4; n++) {
            people.add(company.hire("华东一部", Role.SALES));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysTheSame(long seed) {
        Random random = new Random(seed);
        TrustPolicy policy = policy(random);
        List<TrustFacts> everybody = everybody(random);

        List<TrustResult> bySql = calculation.results(policy, DAY);

        assertThat(described(bySql.stream()))
                .isEqualTo(described(everybody.stream().map(facts -> TrustRule.judge(policy, DAY, facts))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void saysTheSameOfSomeAsOfAll(long seed) {
        Random random = new Random(seed);
        List<CustomerId> some = everybody(random).stream()
                .map(TrustFacts::customer)
                .filter(one -> random.nextBoolean())
                .toList();
        TrustPolicy policy = TrustFixture.policyV1();

        calculation.refresh(some, policy, DAY, Instant.EPOCH);

        Map<UUID, String> kept = new HashMap<>();
        jdbc.sql("select customer_id, score || ' ' || confidence || ' ' || verdict as said from trust_score")
                .query(row -> {
                    kept.put(row.getObject("customer_id", UUID.class), row.getString("said"));
                });
        assertThat(kept).hasSize(some.size());
        calculation.results(policy, DAY).stream()
                .filter(result -> some.contains(result.customer()))
                .forEach(result -> assertThat(kept)
                        .containsEntry(
                                result.customer().value(),
                                result.score() + " " + result.confidence() + " " + result.verdict()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 61, 89, 90, 143, 180, 217, 341, 365, 1000, 3650})
    void decaysAlikeToTwelveDecimals(int halfLife) {
        List<BigDecimal> bySql = jdbc.sql("select " + TrustSql.weight(":halfLife")
                        + " from generate_series(0, 3650) as past (age) order by age")
                .param("halfLife", halfLife)
                .query(BigDecimal.class)
                .list();

        assertThat(bySql)
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(IntStream.rangeClosed(0, 3650)
                        .mapToObj(age -> TrustDecay.weight(age, halfLife))
                        .toList());
    }

    @Test
    void keepsTheDecayOfThePresentPolicy() {
        assertThat(jdbc.sql("select weight from trust_decay where half_life = 180 order by age")
                        .query(BigDecimal.class)
                        .list())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(IntStream.rangeClosed(0, 3650)
                        .mapToObj(age -> TrustDecay.weight(age, 180))
                        .toList());
    }

    private List<TrustFacts> everybody(Random random) {
        List<TrustFacts> everybody = new ArrayList<>();
        int size = 1 + random.nextInt(30);
        for (int n = 0; n < size; n++) {
            everybody.add(new RandomTrust(jdbc, people, DAY, random).facts());
        }
        return everybody;
    }

    private static TrustPolicy policy(Random random) {
        if (random.nextInt(3) == 0) {
            return TrustFixture.policyV1();
        }
        Map<TrustFactor, BigDecimal> weights = new EnumMap<>(TrustFactor.class);
        int left = 100;
        for (TrustFactor factor : TrustFactor.values()) {
            int weight = factor == TrustFactor.RECORD ? left : random.nextInt(left + 1);
            weights.put(factor, BigDecimal.valueOf(weight, 2));
            left -= weight;
        }
        int shared = 20 + random.nextInt(40);
        return TrustFixture.policy(
                weights,
                String.valueOf(shared + 1 + random.nextInt(30)),
                String.valueOf(shared),
                "0." + random.nextInt(10),
                1 + random.nextInt(400),
                365 + random.nextInt(600));
    }

    /** One line a customer; factors to 25 decimals, score and confidence to those that they have. */
    private static List<String> described(Stream<TrustResult> results) {
        return results.sorted(Comparator.comparing(result -> result.customer().toString()))
                .map(result -> result.customer() + " " + described(result.factors()) + " = "
                        + result.score().setScale(2) + " "
                        + result.confidence().setScale(4) + " " + result.verdict() + " " + result.attached() + " "
                        + result.revenue().setScale(2) + " "
                        + result.moneyAtRisk().setScale(2) + " " + result.sole())
                .toList();
    }

    private static Map<TrustFactor, String> described(Map<TrustFactor, Weighed> factors) {
        Map<TrustFactor, String> described = new EnumMap<>(TrustFactor.class);
        factors.forEach((factor, weighed) -> described.put(
                factor, exact(weighed.value()) + "·" + exact(weighed.mass()) + "→" + exact(weighed.shrunk())));
        return described;
    }

    private static String exact(@Nullable BigDecimal value) {
        return value == null
                ? "–"
                : value.setScale(25, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
