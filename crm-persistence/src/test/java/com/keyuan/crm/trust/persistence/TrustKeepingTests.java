package com.keyuan.crm.trust.persistence;

import static com.keyuan.crm.shared.ChannelKind.PRIVATE;
import static com.keyuan.crm.shared.ChannelKind.SHARED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.InteractionService;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trust.TestTrust;
import com.keyuan.crm.trust.TrustAlertClosed;
import com.keyuan.crm.trust.TrustAlertId;
import com.keyuan.crm.trust.TrustAlertRow;
import com.keyuan.crm.trust.TrustAlertService;
import com.keyuan.crm.trust.TrustCalculation;
import com.keyuan.crm.trust.TrustPolicies;
import com.keyuan.crm.trust.TrustRunExecution;
import com.keyuan.crm.trust.TrustRunId;
import com.keyuan.crm.trust.TrustRunService;
import com.keyuan.crm.trust.TrustStep;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to a customer shows in its score at once, and its manager hears. */
@CommittingTest
@PersistenceTest
class TrustKeepingTests {

    private final InteractionService interactions;
    private final TrustAlertService alerts;
    private final TrustRunService runs;
    private final TrustRunExecution execution;
    private final TrustCalculation calculation;
    private final TrustPolicies policies;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private final TestTrust given;
    private final TestOrders orders;
    private CurrentUser sales;
    private CurrentUser manager;
    private CurrentUser director;

    TrustKeepingTests(
            InteractionService interactions,
            TrustAlertService alerts,
            TrustRunService runs,
            TrustRunExecution execution,
            TrustCalculation calculation,
            TrustPolicies policies,
            TestCompany company,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock) {
        this.interactions = interactions;
        this.alerts = alerts;
        this.runs = runs;
        this.execution = execution;
        this.calculation = calculation;
        this.policies = policies;
        this.company = company;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.given = new TestTrust(jdbc, clock);
        this.orders = new TestOrders(jdbc);
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
        given.byFirstContact();
    }

    @AfterEach
    void forget() {
        given.forget();
    }

    @Test
    void judgesACustomerAnewWhenItComesWithAMatter() {
        CustomerId customer = orders.customer(sales);

        asks(customer, SHARED);

        // (1 + 1.5) / 4
        assertThat(given.present(customer)).isEqualTo("1 62.50 COMPANY");
        asks(customer, PRIVATE);
        assertThat(given.present(customer)).isEqualTo("2 50.00 SHARED");
        LocalDate today = clock.today();
        assertThat(calculation.results(policies.effectiveOn(today), today))
                .singleElement()
                .satisfies(result -> assertThat(result.score()).isEqualByComparingTo("50"));
    }

    @Test
    void judgesBothWhenATouchIsMovedToAnotherCustomer() {
        CustomerId wrong = orders.customer(sales);
        CustomerId right = orders.customer(sales);
        InteractionId id = asks(wrong, SHARED);

        interactions.correct(sales, id, given.matter(right, sales, SHARED, null), 0);

        assertThat(given.present(wrong)).isEqualTo("0 50.00 UNKNOWN");
        assertThat(given.present(right)).isEqualTo("1 62.50 COMPANY");
    }

    @Test
    void countsBothOfTwoWhoRecordAtOnce() {
        CustomerId customer = orders.customer(sales);

        IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.runAsync(() -> asks(customer, SHARED)))
                .toList()
                .forEach(CompletableFuture::join);

        assertThat(given.present(customer)).startsWith("6 ");
    }

    @Test
    void judgesManyTogether() {
        List<CustomerId> many =
                IntStream.range(0, 230).mapToObj(n -> orders.customer(sales)).toList();

        transaction.executeWithoutResult(status -> many.forEach(customer -> asks(customer, SHARED)));

        assertThat(many)
                .allSatisfy(customer -> assertThat(given.present(customer)).isEqualTo("1 62.50 COMPANY"));
    }

    @Test
    void tellsTheManagerOfACustomerThatTurnsPersonalUntilItComesBack() {
        CustomerId customer = orders.customer(sales);
        for (int n = 0; n < 2; n++) {
            asks(customer, PRIVATE);
        }
        assertThat(given.present(customer)).isEqualTo("2 30.00 PERSONAL");
        assertThat(given.alerts()).containsExactly("PERSONAL waiting");
        assertThat(waiting(manager)).hasSize(1);
        assertThat(waiting(company.hire("华南部", Role.MANAGER))).isEmpty();
        TrustAlertId alert = waiting(manager).get(0).id();
        assertThat(waiting(manager).get(0).step()).isEqualTo(TrustStep.ROUTE_CALLS);
        assertThatThrownBy(() -> alerts.handle(sales, alert, "好")).isInstanceOf(Refused.class);

        alerts.begin(manager, alert, TrustStep.ROUTE_CALLS, "来电改走公司热线");

        assertThat(given.alerts()).containsExactly("PERSONAL handled");
        assertThat(jdbc.sql("select title from task where assignee_id = :who")
                        .param("who", sales.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("来电改走公司热线");
        assertThatThrownBy(() -> alerts.handle(manager, alert, "再来")).isInstanceOf(TrustAlertClosed.class);
        asks(customer, PRIVATE);
        assertThat(given.alerts()).as("personal all the time").containsExactly("PERSONAL handled");
        for (int n = 0; n < 4; n++) {
            asks(customer, SHARED);
        }
        asks(customer, PRIVATE);
        for (int n = 0; n < 4; n++) {
            asks(customer, PRIVATE);
        }
        assertThat(given.alerts()).as("fallen again").containsExactly("PERSONAL handled", "PERSONAL waiting");
    }

    @Test
    void tellsTheManagerWhomAloneACustomerWants() {
        CustomerId customer = orders.customer(sales);
        InteractionId id = InteractionId.next();
        interactions.record(sales, id, given.matter(customer, sales, SHARED, sales.id()));
        assertThat(given.alerts()).containsExactly("ONLY waiting", "PERSONAL waiting");

        interactions.correct(sales, id, given.matter(customer, sales, SHARED, null), 0);

        assertThat(given.alerts()).containsExactly("ONLY ended", "PERSONAL ended");
    }

    @Test
    void tellsTheManagerWhenAPersonsMoneyAtRiskPassesTheLimit() {
        CustomerId customer = orders.customer(sales);
        orders.order(customer, clock.today().minusDays(3), "200000");
        jdbc.sql("update allocation set started_at = timestamptz '2025-06-01 00:00:00+08'")
                .update();
        asks(customer, SHARED);
        assertThat(given.alerts())
                .as("37.5 % of 200 000 over the limit of 50 000")
                .containsExactly("EXPOSED waiting");
        assertThat(waiting(manager))
                .singleElement()
                .satisfies(row -> assertThat(row.personName()).isEqualTo(sales.name()));
        for (int n = 0; n < 20; n++) {
            asks(customer, SHARED);
        }
        assertThat(given.alerts()).containsExactly("EXPOSED ended");
    }

    @Test
    void letsARunOfTodaySayHowThingsStandAndAnEarlierOneOnlyLookBack() {
        CustomerId customer = orders.customer(sales);
        asks(customer, SHARED);

        run(clock.today().minusDays(40));
        assertThat(given.present(customer)).as("the look back changes nothing").isEqualTo("1 62.50 COMPANY");

        TrustRunId today = run(clock.today());
        assertThat(given.present(customer)).isEqualTo("1 62.50 COMPANY");
        assertThat(execution.execute(today)).as("twice").isFalse();
        CustomerId silent = orders.customer(sales);
        assertThat(given.present(silent)).isNull();
        assertThat(runs.nightly()).isPresent();
        assertThat(runs.nightly()).map(execution::execute).contains(true);
        assertThat(runs.nightly()).as("the night never processes a date twice").isEmpty();
        assertThat(given.present(customer)).as("taken after that day").isEqualTo("1 62.50 COMPANY");
    }

    private TrustRunId run(LocalDate asOf) {
        TrustRunId id = TrustRunId.next();
        runs.request(director, id, asOf);
        execution.execute(id);
        return id;
    }

    private InteractionId asks(CustomerId customer, ChannelKind channel) {
        InteractionId id = InteractionId.next();
        interactions.record(sales, id, given.matter(customer, sales, channel, null));
        return id;
    }

    private List<TrustAlertRow> waiting(CurrentUser user) {
        return alerts.list(user, true, null).rows();
    }
}
