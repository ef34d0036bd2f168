package com.keyuan.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class ForecastFittingTests {

    private static final Percentage ONE = Percentage.withPercentage(1);
    private static final Percentage TWO = Percentage.withPercentage(2);

    /** Fader, Hardie and Lee (2005), table 2: log-likelihood −9582.4. */
    @Test
    void fitsToTheFirstWeeksOfCdnowWhatWasPublished() {
        ForecastFitting.Found<BgNbd> found = ForecastFitting.orders(
                        Cdnow.sample().purchases(Cdnow.CALIBRATED))
                .orElseThrow();

        assertThat(found.model().r()).isCloseTo(0.243, ONE);
        assertThat(found.model().alpha()).isCloseTo(4.414, ONE);
        assertThat(found.model().a()).isCloseTo(0.793, ONE);
        assertThat(found.model().b()).isCloseTo(2.426, ONE);
        assertThat(found.logLikelihood()).isCloseTo(-9582.4, within(0.1));
        assertThat(found.agreeing()).isEqualTo(found.starts());
    }

    /** Fader and Hardie (2013): fitted to the 946 customers with a repeat purchase. */
    @Test
    void fitsToTheValuesOfCdnowWhatWasPublished() {
        List<GammaGammaLikelihood.Spending> spent = Cdnow.sample().spending(Cdnow.CALIBRATED);
        ForecastFitting.Found<GammaGamma> found = ForecastFitting.values(spent).orElseThrow();

        assertThat(spent).hasSize(946);
        assertThat(found.model().p()).isCloseTo(6.25, TWO);
        assertThat(found.model().q()).isCloseTo(3.74, TWO);
        assertThat(found.model().v()).isCloseTo(15.44, TWO);
        assertThat(found.isSure()).isTrue();
        GammaGammaRule rule = new GammaGammaRule(found.model());
        assertThat(found.logLikelihood())
                .isCloseTo(
                        spent.stream()
                                .mapToDouble(one -> rule.logLikelihood(one.orders(), one.mean()))
                                .sum(),
                        within(1e-4));
    }

    /** The published total of weeks 40 to 78 is about a tenth below what came. */
    @Test
    void foretellsTheWeeksAfterTheFirst39OfCdnow() {
        Cdnow cdnow = Cdnow.sample();
        List<Purchases> bought = cdnow.purchases(Cdnow.CALIBRATED);
        BgNbdRule rule =
                new BgNbdRule(ForecastFitting.orders(bought).orElseThrow().model());

        double foretold =
                bought.stream().mapToDouble(one -> rule.expected(one, 39)).sum();
        int came = cdnow.later().stream().mapToInt(Integer::intValue).sum();

        assertThat(foretold).isBetween(0.85 * came, 1.05 * came);
    }

    @Test
    void findsAgainTheParametersThatMadeTheData() {
        BgNbd truth = new BgNbd(0.8, 6, 0.6, 3);

        ForecastFitting.Found<BgNbd> found = ForecastFitting.orders(
                        new SimulatedCustomers(11).buying(truth, 20_000, 156))
                .orElseThrow();

        assertThat(found.isSure()).isTrue();
        assertThat(found.model().r()).isCloseTo(truth.r(), Percentage.withPercentage(6));
        assertThat(found.model().alpha()).isCloseTo(truth.alpha(), Percentage.withPercentage(6));
        assertThat(found.model().a()).isCloseTo(truth.a(), Percentage.withPercentage(10));
        assertThat(found.model().b()).isCloseTo(truth.b(), Percentage.withPercentage(12));
    }

    @Test
    void findsAgainTheValuesThatMadeTheData() {
        GammaGamma truth = new GammaGamma(3, 4, 90_000);

        ForecastFitting.Found<GammaGamma> found = ForecastFitting.values(
                        new SimulatedCustomers(12).spending(truth, 20_000))
                .orElseThrow();

        assertThat(found.isSure()).isTrue();
        assertThat(found.model().p()).isCloseTo(truth.p(), Percentage.withPercentage(6));
        assertThat(found.model().q()).isCloseTo(truth.q(), Percentage.withPercentage(6));
        assertThat(found.model().v()).isCloseTo(truth.v(), Percentage.withPercentage(8));
    }

    /** As many pairs of a and b say that hardly anybody leaves; what is expected is the same under each. */
    @Test
    void saysThatTheDataLeaveAParameterOpenWhereNobodyLeaves() {
        BgNbd truth = new BgNbd(2, 12, 0.001, 1_000);
        List<Purchases> bought = new SimulatedCustomers(14).buying(truth, 500, 100);

        ForecastFitting.Found<BgNbd> found = ForecastFitting.orders(bought).orElseThrow();

        assertThat(found.isSure()).isTrue();
        assertThat(found.open()).isTrue();
        double foretold = expected(found.model(), bought);
        assertThat(foretold).isCloseTo(expected(truth, bought), Percentage.withPercentage(5));
    }

    private static double expected(BgNbd model, List<Purchases> bought) {
        BgNbdRule rule = new BgNbdRule(model);
        return bought.stream().mapToDouble(one -> rule.expected(one, 52)).sum();
    }

    /** The long way for everybody and the short one by a part of them end at the same top. */
    @Test
    void fitsVeryManyFromAPartOfThemToTheTopForAll() {
        List<Purchases> bought = new SimulatedCustomers(15).buying(new BgNbd(0.8, 6, 0.6, 3), 9_000, 104);

        ForecastFitting.Found<BgNbd> found = ForecastFitting.orders(bought).orElseThrow();

        BgNbdLikelihood likelihood = new BgNbdLikelihood(bought);
        BgNbd top = found.model();
        for (double step : new double[] {0.999, 1.001}) {
            assertThat(likelihood.of(new BgNbd(top.r() * step, top.alpha(), top.a(), top.b())))
                    .isLessThan(found.logLikelihood());
            assertThat(likelihood.of(new BgNbd(top.r(), top.alpha() * step, top.a(), top.b())))
                    .isLessThan(found.logLikelihood());
            assertThat(likelihood.of(new BgNbd(top.r(), top.alpha(), top.a() * step, top.b())))
                    .isLessThan(found.logLikelihood());
            assertThat(likelihood.of(new BgNbd(top.r(), top.alpha(), top.a(), top.b() * step)))
                    .isLessThan(found.logLikelihood());
        }
    }

    @Test
    void fitsTheSameWhateverOrderCustomersComeIn() {
        List<Purchases> bought = new ArrayList<>(new SimulatedCustomers(5).buying(new BgNbd(1, 8, 0.5, 2), 400, 100));
        BgNbd first = ForecastFitting.orders(bought).orElseThrow().model();
        Collections.shuffle(bought, new Random(3));

        assertThat(ForecastFitting.orders(bought).orElseThrow().model()).isEqualTo(first);
    }
}
