package com.keyuan.crm.tier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.tier.TestTiers;
import com.keyuan.crm.tier.TierReviewClosed;
import com.keyuan.crm.tier.TierReviewId;
import com.keyuan.crm.tier.TierReviewService;
import com.keyuan.crm.tier.TierRunExecution;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRunService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deciding, running and asking by twenty at once: it happens once, and the others are told how it stands. */
@CommittingTest
@PersistenceTest
class TierRacesTests {

    private final TierRunService runs;
    private final TierRunExecution execution;
    private final TierReviewService reviews;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestTiers given;
    private CurrentUser sales;
    private CurrentUser manager;
    private CurrentUser director;

    TierRacesTests(
            TierRunService runs,
            TierRunExecution execution,
            TierReviewService reviews,
            TestCompany company,
            JdbcClient jdbc,
            TestClock clock) {
        this.runs = runs;
        this.execution = execution;
        this.reviews = reviews;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
        this.given = new TestTiers(jdbc, clock);
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
        given.byPareto(false);
    }

    @AfterEach
    void forget() {
        given.forget();
    }

    @Test
    void takesOneWordOnAProposal() {
        CustomerId customer = given.buying(sales, "80000");
        run();
        TierReviewId review = given.waiting(customer);

        Race race = Race.of(
                20,
                number -> number % 2 == 0
                        ? () -> reviews.accept(manager, review)
                        : () -> reviews.override(
                                manager, review, Tier.B, "再看", given.today().plusDays(30)));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasSize(19).hasOnlyElementsOfType(TierReviewClosed.class);
        assertThat(count("audit_entry where kind = 'APPROVED'")).isEqualTo(1);
        boolean accepted = given.reviews(customer).equals(List.of("-A ACCEPTED"));
        assertThat(given.tier(customer)).isEqualTo(accepted ? Tier.A : Tier.B);
    }

    @Test
    void decidesEachOfManyOnceWhenBatchesOverlap() {
        List<CustomerId> customers = IntStream.range(0, 8)
                .mapToObj(number -> given.buying(sales, "1000"))
                .toList();
        run();
        List<TierReviewId> waiting = jdbc.sql("select id from tier_review")
                .query((row, n) -> TierReviewId.of(row.getString("id")))
                .list();
        assertThat(waiting).hasSizeGreaterThan(5);
        Queue<TierReviewService.Batch> outcomes = new ConcurrentLinkedQueue<>();

        Race race = Race.of(
                20,
                number -> number % 2 == 0
                        ? () -> outcomes.add(reviews.acceptAll(manager, waiting))
                        : () -> outcomes.add(reviews.keepAll(
                                manager, waiting, "下季再看", given.today().plusDays(90))));

        assertThat(race.failures()).isEmpty();
        assertThat(outcomes.stream().mapToInt(TierReviewService.Batch::decided).sum())
                .isEqualTo(waiting.size());
        assertThat(outcomes)
                .allSatisfy(
                        batch -> assertThat(batch.decided() + batch.closed()).isEqualTo(waiting.size()));
        assertThat(count("audit_entry where kind = 'APPROVED'")).isEqualTo(waiting.size());
        assertThat(customers)
                .allSatisfy(customer ->
                        assertThat(given.reviews(customer)).noneMatch(review -> review.endsWith("WAITING")));
    }

    @Test
    void executesARunOnOneNode() {
        given.buying(sales, "80000");
        TierRunId id = TierRunId.next();
        runs.request(director, id, given.today(), null, true);
        Queue<Boolean> executed = new ConcurrentLinkedQueue<>();

        Race race = Race.of(20, () -> executed.add(execution.execute(id)));

        assertThat(race.failures()).isEmpty();
        assertThat(executed).hasSize(20).containsOnlyOnce(true);
        assertThat(count("tier_review")).isEqualTo(1);
    }

    @Test
    void beginsTheNightOnOneNode() {
        given.buying(sales, "80000");
        Queue<Optional<TierRunId>> begun = new ConcurrentLinkedQueue<>();

        Race race = Race.of(20, () -> {
            Optional<TierRunId> night = runs.nightly();
            begun.add(night);
            night.ifPresent(execution::execute);
        });

        assertThat(race.failures()).isEmpty();
        assertThat(begun.stream().flatMap(Optional::stream).distinct()).hasSize(1);
        assertThat(count("tier_run where occasion = 'NIGHTLY'")).isEqualTo(1);
        assertThat(count("tier_score")).isEqualTo(1);
        assertThat(runs.nightly()).isEmpty();
    }

    /** Whichever comes first: the word holds, and the run proposes nothing against what it did not know of. */
    @RepeatedTest(5)
    void neverOverwritesAWordGivenDuringARun() {
        CustomerId customer = given.buying(sales, "80000");
        run();
        TierReviewId review = given.waiting(customer);
        clock.advance(Duration.ofHours(1));
        TierRunId second = TierRunId.next();
        runs.request(director, second, given.today(), null, true);

        Race race = Race.of(
                2, number -> number == 0 ? () -> reviews.accept(manager, review) : () -> execution.execute(second));

        assertThat(race.failures()).isEmpty();
        assertThat(given.reviews(customer)).containsExactly("-A ACCEPTED");
        assertThat(given.tier(customer)).isEqualTo(Tier.A);
    }

    private void run() {
        TierRunId id = TierRunId.next();
        runs.request(director, id, given.today(), null, true);
        execution.execute(id);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
