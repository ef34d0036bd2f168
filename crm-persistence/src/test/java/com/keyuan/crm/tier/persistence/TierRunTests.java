package com.keyuan.crm.tier.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.tier.TestTiers;
import com.keyuan.crm.tier.TierChanged;
import com.keyuan.crm.tier.TierFixture;
import com.keyuan.crm.tier.TierMonth;
import com.keyuan.crm.tier.TierOverrides;
import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierPolicyService;
import com.keyuan.crm.tier.TierProgress;
import com.keyuan.crm.tier.TierReading;
import com.keyuan.crm.tier.TierReviewService;
import com.keyuan.crm.tier.TierRunByOtherMethod;
import com.keyuan.crm.tier.TierRunExecution;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRunInFuture;
import com.keyuan.crm.tier.TierRunReading;
import com.keyuan.crm.tier.TierRunRequested;
import com.keyuan.crm.tier.TierRunRow;
import com.keyuan.crm.tier.TierRunService;
import com.keyuan.crm.tier.TierRunTooOld;
import com.keyuan.crm.tier.TierScoreRow;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

/** A run from the asking to the proposals, and what later runs make of them. */
@CommittingTest
@PersistenceTest
@RecordApplicationEvents
class TierRunTests {

    private final TierRunService runs;
    private final TierRunExecution execution;
    private final TierRunReading reading;
    private final TierReviewService reviews;
    private final TierReading tiers;
    private final TierPolicyService policies;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;
    private final TestTiers given;
    private CurrentUser sales;
    private CurrentUser manager;
    private CurrentUser director;

    TierRunTests(
            TierRunService runs,
            TierRunExecution execution,
            TierRunReading reading,
            TierReviewService reviews,
            TierReading tiers,
            TierPolicyService policies,
            TestCompany company,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock) {
        this.runs = runs;
        this.execution = execution;
        this.reading = reading;
        this.reviews = reviews;
        this.tiers = tiers;
        this.policies = policies;
        this.company = company;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.given = new TestTiers(jdbc, clock);
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @AfterEach
    void forget() {
        given.forget();
    }

    @Test
    void isAskedForOnceHoweverOftenTheFormIsSent(ApplicationEvents events) {
        TierRunId id = TierRunId.next();

        runs.request(director, id, given.today(), null, true);
        runs.request(director, id, given.today(), null, true);

        assertThat(events.stream(TierRunRequested.class)).containsExactly(new TierRunRequested(id));
        assertThat(row(id).isUnderWay()).isTrue();
        assertThat(row(id).percent()).isZero();
        assertThat(count("audit_entry where subject_kind = 'tier_run' and kind = 'CREATED'"))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBeRun() {
        given.buying(sales, "100");
        run(given.today().minusDays(3), true);

        assertThatThrownBy(() ->
                        runs.request(director, TierRunId.next(), given.today().plusDays(1), null, false))
                .isInstanceOf(TierRunInFuture.class);
        assertThatThrownBy(() ->
                        runs.request(director, TierRunId.next(), given.today().minusDays(4), null, true))
                .isInstanceOf(TierRunTooOld.class);
        assertThatThrownBy(
                        () -> runs.request(director, TierRunId.next(), given.today(), TierPolicy.Method.PARETO, true))
                .isInstanceOf(TierRunByOtherMethod.class);
        assertThatThrownBy(() -> runs.request(manager, TierRunId.next(), given.today(), null, true))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> execution.execute(TierRunId.next())).isInstanceOf(NotFound.class);
        assertThat(count("tier_run")).isEqualTo(1);
    }

    @Test
    void proposesAndChangesNothingByItself(ApplicationEvents events) {
        given.byPareto(false);
        CustomerId large = given.buying(sales, "80000");
        CustomerId middle = given.buying(sales, "15000");
        CustomerId small = given.buying(sales, "5000");

        TierRunId id = run(given.today(), true);

        assertThat(given.reviews(large)).containsExactly("-A WAITING");
        assertThat(given.reviews(middle)).containsExactly("-B WAITING");
        assertThat(given.reviews(small)).isEmpty();
        assertThat(List.of(given.tier(large), given.tier(middle), given.tier(small)))
                .containsOnly(Tier.C);
        assertThat(events.stream(TierChanged.class)).isEmpty();
        assertThat(row(id)).satisfies(done -> {
            assertThat(done.isFinished()).isTrue();
            assertThat(done.percent()).isEqualTo(100);
            assertThat(done.customers()).isEqualTo(3);
        });
        assertThat(execution.execute(id)).as("a second time").isFalse();
    }

    @Test
    void replacesWhatWaitsByWhatANewerRunSays() {
        given.byPareto(false);
        CustomerId rising = given.buying(sales, "15000");
        CustomerId staying = given.buying(sales, "81000");
        CustomerId falling = given.buying(sales, "5000");
        run(given.today(), true);
        var same = given.waiting(staying);
        assertThat(given.reviews(rising)).containsExactly("-B WAITING");

        // the second is now among the first 80 %, and the third among the first 95 %
        given.order(rising, "1900000");
        given.order(falling, "100000");
        clock.advance(Duration.ofDays(1));
        run(given.today(), true);

        assertThat(given.reviews(rising)).containsExactly("-B REPLACED", "-A WAITING");
        assertThat(given.reviews(falling)).containsExactly("-B WAITING");
        assertThat(given.reviews(staying)).containsExactly("-A WITHDRAWN");

        given.order(staying, "2000000");
        clock.advance(Duration.ofDays(1));
        run(given.today(), true);
        assertThat(given.waiting(staying)).isNotEqualTo(same);
        var again = given.waiting(staying);
        clock.advance(Duration.ofDays(1));
        run(given.today(), true);
        assertThat(given.waiting(staying)).as("the same proposal stays").isEqualTo(again);
    }

    @Test
    void leavesAnOverrideInPeaceUntilItEndsAndThenProposesAgain() {
        given.byPareto(false);
        CustomerId customer = given.buying(sales, "80000");
        run(given.today(), true);
        LocalDate until = given.today().plusDays(10);
        reviews.override(manager, given.waiting(customer), Tier.B, "一次性项目", until);
        assertThat(given.tier(customer)).isEqualTo(Tier.B);

        clock.advance(Duration.ofDays(10));
        run(given.today(), true);
        assertThat(given.reviews(customer)).containsExactly("-A OVERRIDDEN");

        clock.advance(Duration.ofDays(1));
        run(given.today(), true);
        // compared with the override
        assertThat(given.reviews(customer)).containsExactly("-A OVERRIDDEN", "BA WAITING");
        assertThat(given.tier(customer)).isEqualTo(Tier.B);
        assertThat(jdbc.sql("select after_override from tier_review where state = 'WAITING'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void takesEffectByItselfOnlyWhereThePolicySaysSo(ApplicationEvents events) {
        given.byPareto(true);
        CustomerId customer = given.buying(sales, "80000");

        run(given.today(), true);

        assertThat(given.reviews(customer)).containsExactly("-A ACCEPTED");
        assertThat(given.tier(customer)).isEqualTo(Tier.A);
        assertThat(events.stream(TierChanged.class)).singleElement().satisfies(changed -> {
            assertThat(changed.by()).isNull();
            assertThat(changed.to()).isEqualTo(Tier.A);
        });
        assertThat(count("audit_entry where kind = 'CHANGED' and person_id is null"))
                .isEqualTo(1);
    }

    @Test
    void looksBackToAnyDayWithoutTouchingWhatIsProposedToday() {
        CustomerId lately = given.buying(sales, "80000");
        CustomerId longAgo = new TestOrders(jdbc).customer(sales);
        new TestOrders(jdbc).order(longAgo, LocalDate.of(1998, 5, 6), "845.80");
        new TestOrders(jdbc).order(longAgo, LocalDate.of(1997, 5, 6), "1");
        run(given.today(), true);
        List<String> before = given.reviews(lately);

        TierRunId back = run(LocalDate.of(1998, 5, 6), false);
        TierRunId pareto = run(LocalDate.of(1998, 5, 6), TierPolicy.Method.PARETO, false);

        assertThat(given.reviews(lately)).isEqualTo(before).isNotEmpty();
        assertThat(given.reviews(longAgo)).isEmpty();
        assertThat(score(back, longAgo)).satisfies(then -> {
            assertThat(then.orders()).isEqualTo(1);
            assertThat(then.revenue()).isEqualByComparingTo("845.80");
            assertThat(then.lastOrderOn()).isEqualTo(LocalDate.of(1998, 5, 6));
            assertThat(then.tier()).isEqualTo(Tier.A);
        });
        assertThat(score(back, lately).revenue()).isZero();
        assertThat(reading.page(director, back).policy().method()).isEqualTo(TierPolicy.Method.SCORE);
        assertThat(reading.page(director, pareto).policy().method()).isEqualTo(TierPolicy.Method.PARETO);
        assertThat(score(pareto, longAgo).tier()).isEqualTo(Tier.A);
        assertThat(score(pareto, lately).tier()).isEqualTo(Tier.C);
    }

    @Test
    void saysNothingOfTodayInTrendAndOverridesByALookBack() {
        given.byPareto(false);
        CustomerId customer = given.buying(sales, "80000");
        run(given.today(), true);
        reviews.override(
                manager, given.waiting(customer), Tier.B, "一次性项目", given.today().plusDays(90));
        clock.advance(Duration.ofDays(1));
        run(given.today(), true);
        List<TierMonth> trend = tiers.trend(director);
        TierOverrides overrides = tiers.overrides(director);

        run(given.today(), TierPolicy.Method.SCORE, false);
        run(given.today().minusDays(40), TierPolicy.Method.SCORE, false);

        assertThat(tiers.trend(director)).isEqualTo(trend).isNotEmpty();
        assertThat(tiers.overrides(director)).isEqualTo(overrides);
    }

    @Test
    void letsAnOverriddenTierStandInThePreviewOfAPolicy() {
        given.byPareto(false);
        CustomerId customer = given.buying(sales, "80000");
        TierPolicy byScore = TierFixture.policyV1();
        run(given.today(), true);
        reviews.override(
                manager, given.waiting(customer), Tier.C, "一次性项目", given.today().plusDays(90));

        assertThat(policies.preview(director, byScore).changes())
                .noneMatch(change -> change.customer().equals(customer));
        assertThat(policies.preview(director, byScore).drafted()).containsOnlyKeys(Tier.C);
    }

    @Test
    void judgesALookBackByTheTierOfThatDay() {
        given.byPareto(false);
        CustomerId customer = given.buying(sales, "80000");
        run(given.today(), true);
        reviews.accept(manager, given.waiting(customer));
        clock.advance(Duration.ofDays(5));

        assertThat(score(run(given.today().minusDays(6), false), customer).before())
                .isNull();
        assertThat(score(run(given.today().minusDays(5), false), customer).before())
                .isEqualTo(Tier.A);
    }

    @Test
    void runsTheNightOnceForEachDay() {
        given.buying(sales, "80000");
        TierRunId first = Objects.requireNonNull(runs.nightly().orElse(null));

        assertThat(runs.nightly()).as("interrupted, it is taken up again").contains(first);
        assertThat(execution.execute(first)).isTrue();
        assertThat(runs.nightly()).isEmpty();
        assertThat(row(first).asOf()).isEqualTo(given.today().minusDays(1));

        clock.advance(Duration.ofDays(1));
        assertThat(runs.nightly()).isPresent();
    }

    @Test
    void keepsNightlyScoresFiveWeeksAndThenTheLastOfAMonth() {
        CustomerId customer = given.buying(sales, "80000");
        for (int days : List.of(0, 5, 13, 14, 20, 48, 60)) {
            clock.set(TestClock.BEGINNING.plus(Duration.ofDays(days)));
            execution.execute(runs.nightly().orElseThrow());
        }

        List<LocalDate> kept = jdbc.sql("""
                        select as_of from tier_score join tier_run on tier_run.id = run_id
                        where customer_id = :id order by as_of""")
                .param("id", customer.value())
                .query(LocalDate.class)
                .list();
        assertThat(kept)
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 4),
                        LocalDate.of(2026, 5, 16));
    }

    @Test
    void saysHowFarItHasComeAndThatItFailed() throws Exception {
        given.buying(sales, "80000");
        TierRunId id = TierRunId.next();
        runs.request(director, id, given.today(), null, true);
        runs.failed(id, "4f21");
        assertThat(row(id)).satisfies(failed -> {
            assertThat(failed.failure()).isEqualTo("4f21");
            assertThat(failed.isUnderWay()).isFalse();
        });

        CompletableFuture<Boolean> executed = transaction.execute(status -> {
            // whoever stores scores waits for this transaction
            jdbc.sql("lock table tier_score in share row exclusive mode").update();
            CompletableFuture<Boolean> running = CompletableFuture.supplyAsync(() -> execution.execute(id));
            await().atMost(Duration.ofSeconds(20)).until(() -> row(id).step() == TierProgress.Step.SCORES);
            assertThat(row(id).isUnderWay()).isTrue();
            assertThat(row(id).percent()).isBetween(1, 99);
            return running;
        });

        assertThat(executed.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(row(id).percent()).isEqualTo(100);
    }

    private TierRunId run(LocalDate asOf, boolean proposing) {
        return run(asOf, null, proposing);
    }

    private TierRunId run(LocalDate asOf, TierPolicy.@Nullable Method method, boolean proposing) {
        TierRunId id = TierRunId.next();
        runs.request(director, id, asOf, method, proposing);
        assertThat(execution.execute(id)).isTrue();
        return id;
    }

    private TierRunRow row(TierRunId id) {
        return reading.progress(director, id);
    }

    private TierScoreRow score(TierRunId run, CustomerId customer) {
        return reading.scores(director, run, null, null, 100).rows().stream()
                .filter(row -> row.customer().equals(customer))
                .findFirst()
                .orElseThrow();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
