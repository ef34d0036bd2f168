package com.keyuan.crm.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitCheckTests {

    private static final BgNbd MODEL = new BgNbd(0.8, 6, 0.6, 3);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final BgNbdRule rule = new BgNbdRule(MODEL);

    @Test
    void expectsAsManyCustomersAsThereAreAndAboutAsManyOfEachNumber() {
        List<Purchases> bought = new SimulatedCustomers(21).buying(MODEL, 20_000, 104);

        List<FitCheck.Frequency> frequency = FitCheck.frequency(rule, bought);

        assertThat(frequency.stream().mapToInt(FitCheck.Frequency::actual).sum())
                .isEqualTo(20_000);
        assertThat(frequency)
                .allSatisfy(bin ->
                        assertThat(bin.expected()).isCloseTo(bin.actual(), within(5 * Math.sqrt(bin.actual()) + 60)));
        assertThat(frequency.get(0).to()).isZero();
        assertThat(frequency.get(frequency.size() - 1).to()).isNull();
    }

    @Test
    void endsTheCurveOnTheDayWithAllRepeats() {
        SortedMap<LocalDate, Integer> firsts = new TreeMap<>();
        firsts.put(DAY.minusDays(200), 10);
        firsts.put(DAY.minusDays(3), 5);
        SortedMap<LocalDate, Integer> buyers = new TreeMap<>(firsts);
        buyers.put(DAY.minusDays(100), 4);
        buyers.put(DAY, 1);

        List<FitCheck.Point> curve = FitCheck.curve(rule, buyers, firsts, DAY);

        assertThat(curve).hasSize(29);
        FitCheck.Point last = curve.get(28);
        assertThat(last.until()).isEqualTo(DAY);
        assertThat(last.actual()).isEqualTo(5);
        assertThat(last.expected())
                .isCloseTo(10 * rule.expectedOfNew(200 / 7.0) + 5 * rule.expectedOfNew(3 / 7.0), within(1e-9));
    }

    @Test
    void comparesWhatWasForetoldWithWhatCame() {
        List<Purchases> bought =
                List.of(new Purchases(0, 0, 100), new Purchases(2, 60, 100), new Purchases(2, 90, 100));

        List<FitCheck.HeldOut> rows = FitCheck.heldOut(rule, bought, List.of(1, 0, 3), 26);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).actual()).isEqualTo(1);
        assertThat(rows.get(1).customers()).isEqualTo(2);
        assertThat(rows.get(1).actual()).isEqualTo(3);
        assertThat(rows.get(1).expected())
                .isCloseTo(rule.expected(bought.get(1), 26) + rule.expected(bought.get(2), 26), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "1, 1, 2", "2, 1, 2", "3, 2, 4", "16, 8, 16", "17, 9, ", "300, 9, "})
    void putsNumbersOfRepeatsTogether(int repeats, int bin, Integer to) {
        RepeatBins bins = new RepeatBins(List.of(0, 1, 2, 16, 16, 16));

        assertThat(bins.of(repeats)).isEqualTo(bin);
        assertThat(bins.to(bin)).isEqualTo(to);
    }

    /** Two orders of 100 on average; 200 and 110 days before, and silence since. */
    @Test
    void countsMoneyToComeWithItsDiscountAndWhatSilenceCost() {
        OrderHistory history = new OrderHistory(
                CustomerId.next(),
                DAY.minusDays(200),
                new OrderHistory.Seen(DAY, 2, DAY.minusDays(110)),
                new OrderHistory.Seen(DAY.minusWeeks(13), 2, DAY.minusDays(110)),
                null,
                new BigDecimal("200"));
        GammaGamma values = new GammaGamma(6, 4, 50);
        Purchases bought = history.purchases(history.now());

        CustomerForecast plain = new ForecastRule(MODEL, values, 52, 0).of(history);
        CustomerForecast discounted = new ForecastRule(MODEL, values, 52, 0.1).of(history);

        assertThat(plain.orderValue()).isCloseTo(6 * (50 + 200) / (6 * 2 + 4 - 1.0), within(1e-9));
        assertThat(plain.lifetimeValue()).isCloseTo(plain.orderValue() * rule.expected(bought, 52), within(1e-9));
        assertThat(discounted.lifetimeValue()).isBetween(0.9 * plain.lifetimeValue(), plain.lifetimeValue());
        assertThat(plain.aliveEarlier()).isEqualTo(rule.alive(new Purchases(1, 90, 109)));
        assertThat(plain.valueAtRisk())
                .isCloseTo(
                        plain.lifetimeValue() * (rule.alive(new Purchases(1, 90, 109)) / plain.alive() - 1),
                        within(1e-9));
        assertThat(plain.dueOn()).isEqualTo(DAY.plusDays((long) Math.ceil(rule.evenOdds(bought) * 7)));
    }

    @Test
    void thereIsEnoughFromSixtyCustomersOfWhomThirtyCameBack() {
        ForecastComputation computation =
                new ForecastComputation(new ForecastSettings(60, 30, 156, new BigDecimal("0.10"), 26), DAY);

        assertThat(computation.isEnough(customers(60, 30))).isTrue();
        assertThat(computation.isEnough(customers(59, 59))).isFalse();
        assertThat(computation.isEnough(customers(200, 29))).isFalse();
    }

    private static List<Purchases> customers(int all, int repeated) {
        return IntStream.range(0, all)
                .mapToObj(i -> i < repeated ? new Purchases(1, 30, 50) : new Purchases(0, 0, 50))
                .toList();
    }
}
