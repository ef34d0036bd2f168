package com.keyuan.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.special.Beta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BgNbdRuleTests {

    private static final BgNbd PUBLISHED = new BgNbd(0.243, 4.414, 0.793, 2.426);

    private final BgNbdRule rule = new BgNbdRule(PUBLISHED);

    /** Fader, Hardie and Lee (2005), section 5: the customer with x = 2, t_x = 30.43, T = 38.86 has 1.226. */
    @Test
    void expectsOfThePublishedCustomerWhatWasPublished() {
        assertThat(rule.expected(new Purchases(2, 213, 272), 39)).isCloseTo(1.226, within(0.001));
    }

    @Test
    void nobodyIsGoneBeforeTheFirstRepeat() {
        assertThat(rule.alive(new Purchases(0, 0, 500))).isEqualTo(1);
        assertThat(rule.alive(new Purchases(3, 100, 100))).isBetween(0.7, 1.0);
    }

    @Test
    void silenceMakesAFrequentBuyerLessLikelyActiveThanARareOne() {
        assertThat(rule.alive(new Purchases(20, 200, 400))).isLessThan(0.001);
        assertThat(rule.alive(new Purchases(2, 200, 400)))
                .isBetween(0.3, 0.7)
                .isGreaterThan(rule.alive(new Purchases(2, 200, 600)));
    }

    /**
     * Against the definition: given that the customer is active, the rate is Γ(r + x, α + T), the probability to leave
     * Beta(a, b + x), and E(Y) = (1 − e^(−λpt))/p, averaged over λ in closed form and over p by summing.
     */
    @ParameterizedTest
    @CsvSource({
        "0.243, 4.414, 0.793, 2.426, 0, 0, 0, 39",
        "0.243, 4.414, 0.793, 2.426, 2, 213, 272, 39",
        "0.243, 4.414, 0.793, 2.426, 500, 700, 705, 156",
        "0.5, 3, 1, 4, 3, 100, 200, 52",
        "0.5, 3, 1.0000001, 4, 3, 100, 200, 52",
        "0.3, 2, 0.4, 0.6, 0, 0, 90, 156",
        "0.3, 2, 0.35, 0.6, 0, 0, 1, 156",
        "2.5, 20, 0.05, 1.5, 12, 300, 420, 156",
        "20, 300, 0.3, 1.1, 4, 300, 420, 156",
        "3, 25, 20, 200, 4, 300, 420, 156",
        "3, 25, 0.01, 9000, 40, 700, 720, 156"
    })
    void expectsWhatTheDefinitionSays(
            double r, double alpha, double a, double b, int x, int recency, int age, double weeks) {
        Purchases bought = new Purchases(x, recency, age);
        BgNbdRule tried = new BgNbdRule(new BgNbd(r, alpha, a, b));

        double expected = tried.alive(bought) * byDefinition(r + x, alpha + bought.age(), a, b + x, weeks);

        assertThat(tried.expected(bought, weeks)).isCloseTo(expected, within(1e-5 * expected));
    }

    /** Over the log-odds of p, in which nothing is singular; from where a millionth of a millionth of p^a is left. */
    private static double byDefinition(double shape, double time, double a, double b, double weeks) {
        int steps = 100_000;
        double from = -30 / Math.min(1, a);
        double width = (30 / Math.min(1, b) - from) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double odds = from + i * width;
            double logP = -BgNbdRule.softplus(-odds);
            double p = Math.exp(logP);
            double y = p < 1e-12 ? shape * weeks / time : -Math.expm1(-shape * Math.log1p(p * weeks / time)) / p;
            sum += y * Math.exp(a * logP - b * BgNbdRule.softplus(odds) - Beta.logBeta(a, b)) * width;
        }
        return sum;
    }

    @Test
    void chancesOfEachNumberOfRepeatsMakeUpTheExpectedNumber() {
        double[] chances = rule.repeats(39, 400);

        assertThat(DoubleStream.of(chances).sum()).isCloseTo(1, within(1e-6));
        assertThat(IntStream.rangeClosed(0, 400)
                        .mapToDouble(x -> x * chances[x])
                        .sum())
                .isCloseTo(rule.expectedOfNew(39), within(1e-4));
    }

    @Test
    void anOrderComesWithEvenOddsAtTheMedianIfTheCustomerIsActive() {
        Purchases bought = new Purchases(5, 200, 210);

        double within = rule.orderWithin(bought, rule.evenOdds(bought));

        assertThat(within).isCloseTo(rule.alive(bought) / 2, within(1e-12));
    }

    @Test
    void preparedForAllTheLikelihoodIsTheSumOfEach() {
        List<Purchases> bought = new SimulatedCustomers(7).buying(PUBLISHED, 300, 60);

        double sum = bought.stream().mapToDouble(rule::logLikelihood).sum();

        assertThat(new BgNbdLikelihood(bought).of(PUBLISHED)).isCloseTo(sum, within(1e-8));
    }
}
