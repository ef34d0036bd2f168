package com.keyuan.crm.forecast.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.forecast.BgNbdRule;
import com.keyuan.crm.forecast.FitCheck;
import com.keyuan.crm.forecast.ForecastFilter;
import com.keyuan.crm.forecast.ForecastFit;
import com.keyuan.crm.forecast.ForecastFitExecution;
import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastFitInFuture;
import com.keyuan.crm.forecast.ForecastFitPage;
import com.keyuan.crm.forecast.ForecastFitService;
import com.keyuan.crm.forecast.ForecastReading;
import com.keyuan.crm.forecast.ForecastRow;
import com.keyuan.crm.forecast.ForecastStanding;
import com.keyuan.crm.forecast.OrderHistories;
import com.keyuan.crm.forecast.OrderHistory;
import com.keyuan.crm.forecast.TestBuyers;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From orders in the database to forecasts in it, and who sees them. */
@CommittingTest
@PersistenceTest
class ForecastFitTests {

    private final ForecastFitService fits;
    private final ForecastFitExecution execution;
    private final ForecastReading reading;
    private final OrderHistories histories;
    private final TestCompany company;
    private final TestClock clock;
    private final TestOrders orders;
    private CurrentUser sales;
    private CurrentUser stranger;
    private CurrentUser director;

    ForecastFitTests(
            ForecastFitService fits,
            ForecastFitExecution execution,
            ForecastReading reading,
            OrderHistories histories,
            TestCompany company,
            TestClock clock,
            JdbcClient jdbc) {
        this.fits = fits;
        this.execution = execution;
        this.reading = reading;
        this.histories = histories;
        this.company = company;
        this.clock = clock;
        this.orders = new TestOrders(jdbc);
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        stranger = company.hire("华南一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @Test
    void countsDaysWithAnOrderAndTakesReturnsOffTheMoney() {
        LocalDate asOf = LocalDate.of(2026, 3, 1);
        CustomerId customer = orders.customer(sales);
        orders.order(customer, asOf.minusDays(300), "100");
        orders.order(customer, asOf.minusDays(300), "50"); // the same day
        orders.order(customer, asOf.minusDays(200), "80");
        orders.order(customer, asOf.minusDays(150), "-30"); // a return is no order
        orders.cancelledOrder(customer, asOf.minusDays(100), "999");
        orders.order(customer, asOf.minusDays(91), "60"); // 13 weeks before
        orders.order(customer, asOf.minusDays(90), "40"); // since then
        orders.order(customer, asOf.plusDays(1), "500"); // afterwards
        CustomerId returned = orders.customer(sales);
        orders.order(returned, asOf.minusDays(10), "-5");

        assertThat(histories.read(asOf, asOf.minusDays(91), asOf.minusDays(301)))
                .containsExactly(new OrderHistory(
                        customer,
                        asOf.minusDays(300),
                        new OrderHistory.Seen(asOf, 4, asOf.minusDays(90)),
                        new OrderHistory.Seen(asOf.minusDays(91), 3, asOf.minusDays(91)),
                        null,
                        new BigDecimal("300.00")));
        assertThat(histories.buyersByDay(asOf))
                .isEqualTo(Map.of(
                        asOf.minusDays(300), 1, asOf.minusDays(200), 1, asOf.minusDays(91), 1, asOf.minusDays(90), 1));
    }

    @Test
    void fitsOnceAndForetellsEverybodyWhoOrdered() {
        List<CustomerId> buyers = new TestBuyers(orders).buying(150, sales, clock.today());
        orders.customer(sales); // has not ordered yet
        ForecastFitId id = ForecastFitId.next();
        fits.request(director, id, clock.today());
        fits.request(director, id, clock.today());

        AtomicInteger executed = new AtomicInteger();
        Race race = Race.of(4, () -> executed.addAndGet(execution.execute(id) ? 1 : 0));

        assertThat(race.failures()).isEmpty();
        assertThat(executed).hasValue(1);
        ForecastFitPage page = reading.fit(director, id);
        assertThat(page.fit().outcome()).isEqualTo(ForecastFit.Outcome.FITTED);
        assertThat(page.fit().customers()).isEqualTo(150);
        assertThat(Objects.requireNonNull(page.model()).orders().isSure()).isTrue();
        assertThat(page.frequency().stream()
                        .mapToInt(FitCheck.Frequency::actual)
                        .sum())
                .isEqualTo(150);
        assertThat(page.frequency().stream()
                        .mapToDouble(FitCheck.Frequency::expected)
                        .sum())
                .isCloseTo(150, within(1e-6));
        FitCheck.Point last = page.curve().get(page.curve().size() - 1);
        assertThat(last.until()).isEqualTo(clock.today());
        assertThat(last.expected()).isCloseTo(last.actual(), within(0.1 * last.actual()));
        assertThat(page.came()).isPositive();
        assertThat(page.foretold()).isBetween(0.6 * page.came(), 1.5 * page.came());

        List<ForecastStanding> all = everybody(ForecastFilter.View.VALUE);
        assertThat(all).extracting(ForecastStanding::customer).containsExactlyInAnyOrderElementsOf(buyers);
        assertThat(all)
                .isSortedAccordingTo(
                        Comparator.comparing(ForecastStanding::lifetimeValue).reversed());
        BgNbdRule rule = new BgNbdRule(page.model().orders().model());
        for (OrderHistory history : histories.read(clock.today(), clock.today(), clock.today())) {
            assertThat(standing(sales, history.customer()).alive().doubleValue())
                    .isCloseTo(rule.alive(history.purchases(history.now())), within(1e-5));
        }
        List<ForecastStanding> atRisk = everybody(ForecastFilter.View.RISK);
        assertThat(atRisk).isNotEmpty().allSatisfy(one -> {
            assertThat(one.valueAtRisk()).isPositive();
            assertThat(one.alive()).isLessThan(one.aliveEarlier());
        });
        assertThat(everybody(ForecastFilter.View.DUE))
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparing(one -> Objects.requireNonNull(one.dueOn())));
    }

    /** By pages of 40, so that paging is seen to lose and repeat nobody. */
    private List<ForecastStanding> everybody(ForecastFilter.View view) {
        List<ForecastStanding> all = new ArrayList<>();
        @Nullable String after = null;
        do {
            Slice<ForecastRow> slice = reading.list(director, new ForecastFilter(view, null), after, 40);
            slice.rows().forEach(row -> all.add(row.standing()));
            after = slice.next();
        } while (after != null);
        return all;
    }

    private ForecastStanding standing(CurrentUser user, CustomerId customer) {
        return Objects.requireNonNull(reading.story(user, customer).standing());
    }

    @Test
    void showsForecastsToWhoeverHoldsTheCustomerAndNobodyElse() {
        List<CustomerId> buyers = new TestBuyers(orders).buying(80, sales, clock.today());
        ForecastFitId id = ForecastFitId.next();
        fits.request(director, id, clock.today());
        execution.execute(id);
        CustomerId one = buyers.get(0);

        assertThat(standing(sales, one)).isEqualTo(standing(director, one));
        assertThat(reading.beside(sales, buyers)).hasSize(80);
        assertThatThrownBy(() -> reading.story(stranger, one)).isInstanceOf(Refused.class);
        assertThat(reading.beside(stranger, buyers)).isEmpty();
        assertThat(reading.list(stranger, new ForecastFilter(ForecastFilter.View.VALUE, null), null, 50)
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> reading.fit(sales, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> fits.request(sales, ForecastFitId.next(), clock.today()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void saysThatThereAreTooFewOrdersAndLeavesWhatWasSaidBefore() {
        new TestBuyers(orders).buying(80, sales, clock.today());
        ForecastFitId before = ForecastFitId.next();
        fits.request(director, before, clock.today());
        execution.execute(before);
        ForecastFitId early = ForecastFitId.next();
        fits.request(director, early, clock.today().minusDays(680)); // looks back to when few had ordered

        execution.execute(early);

        ForecastFitPage page = reading.fit(director, early);
        assertThat(page.fit().outcome()).isEqualTo(ForecastFit.Outcome.TOO_FEW);
        assertThat(page.model()).isNull();
        assertThat(reading.present(director).orElseThrow().id()).isEqualTo(before);
        assertThatThrownBy(() -> fits.request(
                        director, ForecastFitId.next(), clock.today().plusDays(1)))
                .isInstanceOf(ForecastFitInFuture.class);
    }

    @Test
    void fitsEachMonthOnceAsOfTheLastDayOfTheMonthBefore() {
        ForecastFitId month = fits.monthly().orElseThrow();
        assertThat(fits.monthly()).contains(month); // not done yet

        execution.execute(month);

        assertThat(fits.monthly()).isEmpty();
        assertThat(reading.progress(director, month).asOf())
                .isEqualTo(clock.today().withDayOfMonth(1).minusDays(1));
    }
}
