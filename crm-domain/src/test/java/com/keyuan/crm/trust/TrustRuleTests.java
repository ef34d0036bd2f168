package com.keyuan.crm.trust;

import static com.keyuan.crm.shared.ChannelKind.HELD;
import static com.keyuan.crm.shared.ChannelKind.PRIVATE;
import static com.keyuan.crm.shared.ChannelKind.SHARED;
import static com.keyuan.crm.trust.TrustFixture.aCustomer;
import static com.keyuan.crm.trust.TrustFixture.policy;
import static com.keyuan.crm.trust.TrustFixture.policyV1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trust.TrustFixture.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustRuleTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);
    private static final PersonId ZHOU = new PersonId(new UUID(0, 1));
    private static final PersonId CHEN = new PersonId(new UUID(0, 2));
    private static final PersonId GAO = new PersonId(new UUID(0, 3));

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # age in days, weight
                    0,   1.000000000000
                    90,  0.707106781187
                    180, 0.500000000000
                    360, 0.250000000000
                    730, 0.060138989806""")
    void halvesEvidenceEvery180Days(int age, BigDecimal weight) {
        assertThat(TrustDecay.weight(age, 180)).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # channel, asked for one alone, value, shrunk = (value + 1.5) / 4
                    SHARED,  false, 1,    0.625
                    HELD,    false, 0.25, 0.4375
                    PRIVATE, false, 0,    0.375
                    SHARED,  true,  0,    0.375""")
    void countsAMatterByItsRoute(ChannelKind channel, boolean only, BigDecimal value, BigDecimal shrunk) {
        Weighed first = factor(TrustFactor.FIRST_CONTACT, aCustomer().asking(DAY, channel, ZHOU, only ? ZHOU : null));

        assertThat(first.value()).isEqualByComparingTo(value);
        assertThat(first.mass()).isEqualByComparingTo("1");
        assertThat(first.shrunk()).isEqualByComparingTo(shrunk);
        assertThat(first.sureness()).isEqualByComparingTo("0.25");
    }

    @Test
    void counts730DaysAndNothingToCome() {
        Weighed first = factor(
                TrustFactor.FIRST_CONTACT,
                aCustomer()
                        .asking(DAY.minusDays(730), SHARED, ZHOU)
                        .asking(DAY.minusDays(731), PRIVATE, ZHOU)
                        .asking(DAY.plusDays(1), PRIVATE, ZHOU));

        assertThat(first.value()).isEqualByComparingTo("1");
        assertThat(first.mass()).isEqualByComparingTo("0.060138989806");
    }

    @Test
    void weighsOrdersByAmountAndLeavesReturnsOut() {
        Weighed route = factor(
                TrustFactor.ORDER_ROUTE,
                aCustomer()
                        .ordering(DAY, "300", SHARED)
                        .ordering(DAY, "100", HELD)
                        .ordering(DAY.minusDays(180), "200", PRIVATE)
                        .ordering(DAY, "-999", PRIVATE));

        // (300 + 100·0.25) / (300 + 100 + 200·0.5)
        assertThat(route.value()).isEqualByComparingTo("0.65");
        assertThat(route.mass()).isEqualByComparingTo("2.5");
    }

    @Test
    void countsBreadthByColleaguesWhoMeetTheCustomer() {
        assertThat(breadth(aCustomer().meeting(DAY, ZHOU).meeting(DAY, ZHOU))).isEqualByComparingTo("0");
        assertThat(breadth(aCustomer().meeting(DAY, ZHOU).meeting(DAY, CHEN))).isEqualByComparingTo("0.5");
        assertThat(breadth(aCustomer().meeting(DAY, ZHOU).meeting(DAY, CHEN).servedBy(DAY, GAO)))
                .isEqualByComparingTo("1");
        assertThat(breadth(aCustomer()
                        .meeting(DAY, ZHOU)
                        .meeting(DAY, CHEN)
                        .servedBy(DAY, GAO)
                        .meeting(DAY, new PersonId(new UUID(0, 4)))))
                .as("no more than whole")
                .isEqualByComparingTo("1");
        // Σp² = 0.75² + 0.25² = 0.625; (1.6 − 1) / 2
        assertThat(breadth(aCustomer()
                        .meeting(DAY, ZHOU)
                        .meeting(DAY, ZHOU)
                        .meeting(DAY, ZHOU)
                        .meeting(DAY, CHEN)))
                .isEqualByComparingTo("0.3");
        assertThat(factor(TrustFactor.BREADTH, aCustomer().hearingFrom(DAY, ZHOU))
                        .value())
                .as("a mail is not a meeting")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    # held for days, value
                    -,    1
                    0,    1
                    487,  0.333333333333333333333333333333
                    730,  0.000684462696783025325119780972
                    731,  0
                    2000, 0""")
    void losesTenureWithinTwentyFourMonths(Integer days, BigDecimal value) {
        Given customer = aCustomer();
        if (days != null) {
            customer.heldBy(ZHOU, DAY.minusDays(days));
        }
        assertThat(factor(TrustFactor.TENURE, customer).shrunk()).isEqualByComparingTo(value);
    }

    @Test
    void countsVerifiedVisitsAndServiceByOthers() {
        Given customer = aCustomer()
                .heldBy(ZHOU, DAY)
                .confirming(DAY, "1")
                .confirming(DAY, "0.5")
                .confirming(DAY.minusDays(180), "0")
                .servedBy(DAY, GAO)
                .servedBy(DAY.minusDays(180), ZHOU);

        assertThat(factor(TrustFactor.VERIFICATION, customer).value()).isEqualByComparingTo("0.6");
        assertThat(Objects.requireNonNull(
                                factor(TrustFactor.TEAM_SERVICE, customer).value())
                        .toString())
                .startsWith("0.66666666666666");
        assertThat(factor(TrustFactor.TEAM_SERVICE, aCustomer().servedBy(DAY, GAO))
                        .value())
                .as("in the pool")
                .isNull();
    }

    @Test
    void saysNothingWithoutEvidence() {
        TrustResult lead = judge(aCustomer().known(40));

        // 0.5 for five factors of 0.85, tenure 1 in the pool, record 0.4
        assertThat(lead.score()).isEqualByComparingTo("54.50");
        assertThat(lead.confidence()).isEqualByComparingTo("0.15");
        assertThat(lead.verdict()).isEqualTo(TrustVerdict.UNKNOWN);
        assertThat(lead.attached()).isNull();
        assertThat(lead.moneyAtRisk()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # score, confidence, verdict
                    100,   0.3,    COMPANY
                    60.00, 0.3000, COMPANY
                    59.99, 0.9,    SHARED
                    40.00, 0.9,    SHARED
                    39.99, 0.9,    PERSONAL
                    0,     0.3,    PERSONAL
                    0,     0.2999, UNKNOWN
                    90,    0.2999, UNKNOWN""")
    void drawsTheLinesOfThePolicy(BigDecimal score, BigDecimal confidence, TrustVerdict verdict) {
        assertThat(policyV1().verdict(score, confidence)).isEqualTo(verdict);
    }

    @Test
    void addsUpAWorkedExample() {
        Given customer = aCustomer().heldBy(ZHOU, DAY.minusDays(487)).known(80);
        for (int n = 0; n < 3; n++) {
            customer.asking(DAY, n == 0 ? SHARED : PRIVATE, ZHOU);
            customer.ordering(DAY, "100000", HELD);
            customer.meeting(DAY, n == 0 ? CHEN : ZHOU);
        }
        customer.confirming(DAY, "1");

        TrustResult result = judge(customer);

        // first (1+1.5)/6, route (0.75+1.5)/6, breadth ((9/5−1)/2·3+1.5)/6 = 0.45, tenure 1/3, verified 2.5/4,
        // service 0.5, record 0.8: 14.583… + 5.625 + 6.75 + 3.333… + 6.25 + 5 + 4
        assertThat(result.score()).isEqualByComparingTo("45.54");
        // (0.35 + 0.15 + 0.15)/2 + 0.10 + 0.10/4 + 0.05
        assertThat(result.confidence()).isEqualByComparingTo("0.5");
        assertThat(result.verdict()).isEqualTo(TrustVerdict.SHARED);
        assertThat(result.attached()).isEqualTo(ZHOU);
        assertThat(result.revenue()).isEqualByComparingTo("300000");
        assertThat(result.moneyAtRisk()).isEqualByComparingTo("163380.00");
        assertThat(result.sole()).isNull();
    }

    @Test
    void attachesTheCustomerToWhomItTurnsInPerson() {
        assertThat(judge(aCustomer().heldBy(ZHOU, DAY).asking(DAY, PRIVATE, CHEN))
                        .attached())
                .isEqualTo(CHEN);
        assertThat(judge(aCustomer().heldBy(ZHOU, DAY).asking(DAY, SHARED, CHEN))
                        .attached())
                .as("over the hotline nobody is meant")
                .isEqualTo(ZHOU);
        assertThat(judge(aCustomer()
                                .heldBy(ZHOU, DAY)
                                .asking(DAY, SHARED, ZHOU, CHEN)
                                .asking(DAY, SHARED, GAO, CHEN))
                        .attached())
                .as("asked for twice")
                .isEqualTo(CHEN);
        assertThat(judge(aCustomer()
                                .asking(DAY, PRIVATE, CHEN)
                                .asking(DAY, PRIVATE, ZHOU)
                                .asking(DAY.minusDays(1), PRIVATE, GAO))
                        .attached())
                .as("the lower id of two equals")
                .isEqualTo(ZHOU);
    }

    @Test
    void findsTheOnlyOneWhoHadToDoWithACustomer() {
        Given customer = aCustomer()
                .meeting(DAY, ZHOU)
                .hearingFrom(DAY.minusDays(364), ZHOU)
                .meeting(DAY.minusDays(365), CHEN);
        assertThat(judge(customer).sole()).isEqualTo(ZHOU);
        assertThat(judge(customer.hearingFrom(DAY, CHEN)).sole()).isNull();
    }

    @Test
    void risksNothingOfWhatWasReturned() {
        assertThat(TrustRule.moneyAtRisk(new BigDecimal("45.54"), new BigDecimal("-10")))
                .isEqualByComparingTo("0");
        assertThat(TrustRule.moneyAtRisk(new BigDecimal("99.99"), new BigDecimal("50")))
                .as("half a fen up")
                .isEqualByComparingTo("0.01");
    }

    @Test
    void refusesPoliciesThatContradictThemselves() {
        Map<TrustFactor, BigDecimal> sound = policyV1().weights();

        assertThatThrownBy(() -> policy("0.36", "0.15", "0.15", "0.10", "0.10", "0.10", "0.05"))
                .isInstanceOf(TrustPolicyUnsound.class);
        assertThatThrownBy(() -> policy("0.45", "-0.10", "0.30", "0.10", "0.10", "0.10", "0.05"))
                .isInstanceOf(TrustPolicyUnsound.class);
        assertThatThrownBy(() -> policy(sound, "40", "40", "0.3", 180, 730)).isInstanceOf(TrustPolicyUnsound.class);
        assertThatThrownBy(() -> policy(sound, "60", "40", "1.1", 180, 730)).isInstanceOf(TrustPolicyUnsound.class);
        assertThatThrownBy(() -> policy(sound, "60", "40", "0.3", 0, 730)).isInstanceOf(TrustPolicyUnsound.class);
        assertThatThrownBy(() -> policy(sound, "60", "40", "0.3", 180, 364)).isInstanceOf(TrustPolicyUnsound.class);
    }

    private static BigDecimal breadth(Given customer) {
        return Objects.requireNonNull(factor(TrustFactor.BREADTH, customer).value());
    }

    private static Weighed factor(TrustFactor factor, Given customer) {
        return Objects.requireNonNull(judge(customer).factors().get(factor));
    }

    private static TrustResult judge(Given customer) {
        return TrustRule.judge(policyV1(), DAY, customer.facts());
    }
}
