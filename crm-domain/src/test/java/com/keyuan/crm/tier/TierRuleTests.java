package com.keyuan.crm.tier;

import static com.keyuan.crm.tier.TierFixture.aCustomer;
import static com.keyuan.crm.tier.TierFixture.pareto;
import static com.keyuan.crm.tier.TierFixture.policy;
import static com.keyuan.crm.tier.TierFixture.policyV1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRuleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # present, score, tier
                    -, 70.00, A
                    -, 69.99, B
                    -, 45.00, B
                    -, 44.99, C
                    C, 47.99, C
                    C, 48.00, B
                    C, 72.99, B
                    C, 73.00, A
                    B, 72.99, B
                    B, 73.00, A
                    B, 42.00, B
                    B, 41.99, C
                    A, 67.00, A
                    A, 66.99, B
                    A, 42.00, B
                    A, 41.99, C""")
    void crossesEachThresholdOnlyWithThreePointsBeyondIt(@Nullable Tier present, BigDecimal score, Tier tier) {
        assertThat(TierRule.tier(policyV1(), score, present)).isEqualTo(tier);
    }

    @Test
    void ranksFromTheLowestAndGivesTiesTheLowestRank() {
        List<BigDecimal> scores = scores(
                TierFactor.VALUE,
                aCustomer().earning("100").orders(1, DAY),
                aCustomer().earning("200").orders(1, DAY),
                aCustomer().earning("200").orders(1, DAY),
                aCustomer().earning("900").orders(1, DAY),
                aCustomer());

        assertThat(scores.get(0)).isEqualByComparingTo("0");
        assertThat(scores.get(1)).isEqualByComparingTo(scores.get(2)).isEqualByComparingTo(third());
        assertThat(scores.get(3)).isEqualByComparingTo("100");
        assertThat(scores.get(4)).as("no order in the window").isEqualByComparingTo("0");
    }

    @Test
    void givesOneAloneTheFullRank() {
        TierResult alone =
                judge(policyV1(), aCustomer().earning("1").orders(1, DAY)).get(0);

        assertThat(alone.scores().get(TierFactor.VALUE)).isEqualByComparingTo("100");
        assertThat(alone.scores().get(TierFactor.LOYALTY)).isEqualByComparingTo("100");
        assertThat(alone.score()).isEqualByComparingTo("100");
        assertThat(alone.tier()).isEqualTo(Tier.A);
    }

    @Test
    void leavesOutWhatIsUnknown() {
        TierResult lead = judge(policyV1(), aCustomer()).get(0);
        TierResult strategic =
                judge(policyV1(), aCustomer().of(Importance.STRATEGIC)).get(0);

        assertThat(lead.scores()).containsOnlyKeys(TierFactor.VALUE);
        assertThat(lead.knownWeight()).isEqualByComparingTo("0.35");
        assertThat(lead.tier()).isEqualTo(Tier.C);
        // 0.10 × 100 over 0.45
        assertThat(strategic.score()).isEqualByComparingTo("22.22");
    }

    @Test
    void takesThePotentialFromTheLargerOfEstimateAndRevenue() {
        List<BigDecimal> scores = scores(
                TierFactor.POTENTIAL,
                aCustomer().estimated("50").earning("500").orders(1, DAY),
                aCustomer().estimated("300"),
                aCustomer().earning("10000").orders(1, DAY));

        assertThat(scores.get(0)).isEqualByComparingTo("100");
        assertThat(scores.get(1)).isEqualByComparingTo("0");
        assertThat(scores.get(2)).as("no estimate").isNull();
    }

    @Test
    void countsLoyaltyHalfByRecencyAndHalfByNumberOfOrders() {
        List<BigDecimal> scores = scores(
                TierFactor.LOYALTY,
                aCustomer().orders(1, DAY),
                aCustomer().orders(5, DAY.minusDays(9)),
                aCustomer().orders(0, DAY.minusYears(2)),
                aCustomer());

        assertThat(scores.get(0)).isEqualByComparingTo("50");
        assertThat(scores.get(1)).as("half of the middle, half of the most").isEqualByComparingTo("75");
        assertThat(scores.get(2)).as("ordered before the window").isEqualByComparingTo("0");
        assertThat(scores.get(3)).as("never ordered").isNull();
    }

    @Test
    void shrinksSatisfactionTowardsThreePointFour() {
        List<BigDecimal> scores = scores(
                TierFactor.SATISFACTION, aCustomer().rated(5), aCustomer().rated(1, 1), aCustomer());

        // (5 + 10.2) / 4 = 3.8; (2 + 10.2) / 5 = 2.44
        assertThat(scores.get(0)).isEqualByComparingTo("70");
        assertThat(scores.get(1)).isEqualByComparingTo("36");
        assertThat(scores.get(2)).isNull();
    }

    @Test
    void countsPaymentByWhatWasSettledInTime() {
        List<BigDecimal> scores = scores(
                TierFactor.PAYMENT,
                aCustomer().owing("1000", "309"),
                aCustomer().owing("0", "0"),
                aCustomer());

        assertThat(scores.get(0)).isEqualByComparingTo("30.9");
        assertThat(scores.get(1)).isNull();
        assertThat(scores.get(2)).isNull();
    }

    @Test
    void roundsHalfUpBeforeItCompares() {
        Map<TierFactor, BigDecimal> thirds = Map.of(
                TierFactor.VALUE, third(),
                TierFactor.POTENTIAL, third(),
                TierFactor.LOYALTY, third());
        TierPolicy third = policy(TierPolicy.Method.SCORE, "0.01", "0.01", "0.01", "0.97", "0", "0");

        assertThat(TierRule.weighted(third, thirds, new BigDecimal("0.03"))).isEqualByComparingTo("33.33");
        assertThat(TierRule.weighted(third, Map.of(TierFactor.VALUE, new BigDecimal("69.995")), new BigDecimal("0.01")))
                .isEqualByComparingTo("70.00");
        assertThat(TierRule.weighted(
                        third, Map.of(TierFactor.VALUE, new BigDecimal("69.9949999999999999")), new BigDecimal("0.01")))
                .isEqualByComparingTo("69.99");
    }

    @Test
    void givesParetoTiersByTheShareBeforeTheCustomer() {
        List<TierResult> results = judge(
                pareto(),
                aCustomer().earning("80").orders(1, DAY),
                aCustomer().earning("10").orders(1, DAY),
                aCustomer().earning("5").orders(1, DAY),
                aCustomer().earning("5").orders(1, DAY),
                aCustomer().earning("0").orders(1, DAY).presently(Tier.A),
                aCustomer().earning("-7"));

        assertThat(results)
                .extracting(TierResult::tier)
                .containsExactly(Tier.A, Tier.B, Tier.B, Tier.C, Tier.C, Tier.C);
        assertThat(results.get(3).paretoShare()).isEqualByComparingTo("95");
        assertThat(results.get(5).paretoShare()).isNull();
    }

    @Test
    void gathersWhatWasKnownOnTheDay() {
        LocalDate first = DAY.minusDays(364);
        TierEvidence evidence = TierEvidence.asOf(
                DAY,
                CustomerId.next(),
                List.of(
                        bought(DAY.plusDays(1), "1000", false),
                        bought(DAY, "300", false),
                        bought(DAY, "700", true),
                        bought(first, "200", false),
                        bought(first.minusDays(1), "5000", false),
                        bought(DAY.minusDays(3), "-50", false)),
                List.of(new TierEvidence.Rated(DAY.plusDays(1), 1), new TierEvidence.Rated(first, 5)),
                null,
                null,
                null);

        assertThat(evidence.revenue()).isEqualByComparingTo("450");
        assertThat(evidence.orders()).as("a return is no order").isEqualTo(2);
        assertThat(evidence.lastOrderOn()).isEqualTo(DAY);
        assertThat(evidence.ratings()).isEqualTo(1);
        assertThat(evidence.ratingSum()).isEqualTo(5);
    }

    @Test
    void refusesPoliciesThatContradictThemselves() {
        Map<TierFactor, BigDecimal> sound = policyV1().weights();

        assertThatThrownBy(() -> policy(TierPolicy.Method.SCORE, "0.35", "0.20", "0.15", "0.10", "0.10", "0.11"))
                .isInstanceOf(TierPolicyUnsound.class);
        assertThatThrownBy(() -> policy(TierPolicy.Method.SCORE, "0", "0.55", "0.15", "0.10", "0.10", "0.10"))
                .isInstanceOf(TierPolicyUnsound.class);
        assertThatThrownBy(() -> policy(TierPolicy.Method.SCORE, "1.20", "-0.20", "0", "0", "0", "0"))
                .isInstanceOf(TierPolicyUnsound.class);
        assertThatThrownBy(() -> policy(TierPolicy.Method.SCORE, sound, "45", "45", "0"))
                .isInstanceOf(TierPolicyUnsound.class);
        assertThatThrownBy(() -> policy(TierPolicy.Method.SCORE, sound, "70", "45", "12.5"))
                .isInstanceOf(TierPolicyUnsound.class);
    }

    private static TierEvidence.Bought bought(LocalDate on, String amount, boolean cancelled) {
        return new TierEvidence.Bought(on, new BigDecimal(amount), cancelled);
    }

    private static BigDecimal third() {
        return new BigDecimal("33." + "3".repeat(30));
    }

    private static List<TierResult> judge(TierPolicy policy, TierFixture.Given... given) {
        return TierRule.judge(
                policy, Stream.of(given).map(TierFixture.Given::evidence).toList());
    }

    private static List<BigDecimal> scores(TierFactor factor, TierFixture.Given... given) {
        return judge(policyV1(), given).stream()
                .map(result -> result.scores().get(factor))
                .toList();
    }
}
