package com.keyuan.crm.tier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.tier.TierFixture;
import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierPolicyService;
import com.keyuan.crm.tier.TierReading;
import com.keyuan.crm.tier.TierReviewFilter;
import com.keyuan.crm.tier.TierReviewQueries;
import com.keyuan.crm.tier.TierRunExecution;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRunReading;
import com.keyuan.crm.tier.TierRunService;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a run takes with 100,000 customers and a million orders, by the product's own statements. Not part of the
 * build: {@code bench/tier-run.sh}.
 */
@CommittingTest
@PersistenceTest
class TierRunBench {

    private static final int CUSTOMERS = Integer.getInteger("bench.customers", 100_000);

    private final TierRunService runs;
    private final TierRunExecution execution;
    private final TierRunReading runReading;
    private final TierReading reading;
    private final TierPolicyService policies;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TestClock clock;

    TierRunBench(
            TierRunService runs,
            TierRunExecution execution,
            TierRunReading runReading,
            TierReading reading,
            TierPolicyService policies,
            TestCompany company,
            JdbcClient jdbc,
            TestClock clock) {
        this.runs = runs;
        this.execution = execution;
        this.runReading = runReading;
        this.reading = reading;
        this.policies = policies;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void judgesEverybody() throws Exception {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        timed("generate", this::generate);
        say(
                "orders",
                jdbc.sql("select count(*) from customer_order")
                        .query(Long.class)
                        .single());
        TierRunId first = TierRunId.next();
        runs.request(director, first, clock.today(), null, true);
        timed("first run, proposals for everybody who is not C", () -> execution.execute(first));
        say(
                "proposals",
                jdbc.sql("select count(*) from tier_review").query(Long.class).single());
        TierRunId second = TierRunId.next();
        runs.request(director, second, clock.today(), null, true);
        timed("second run, the same proposals stay", () -> execution.execute(second));
        TierRunId back = TierRunId.next();
        runs.request(director, back, clock.today().minusDays(400), TierPolicy.Method.PARETO, false);
        timed("look back by pareto", () -> execution.execute(back));
        TierReviewFilter waiting = TierReviewFilter.of(TierReviewQueries.View.WAITING);
        for (int warm = 0; warm < 2; warm++) {
            timed("review page", () -> reading.reviews(director, waiting, null, 50));
            timed("review figures", () -> reading.figures(director));
            timed("run page", () -> runReading.page(director, second));
            timed("run page, scores", () -> runReading.scores(director, second, null, null, 50));
        }
        timed(
                "preview of a draft",
                () -> policies.preview(
                        director,
                        TierFixture.policy(TierPolicy.Method.SCORE, "0.45", "0.10", "0.15", "0.10", "0.10", "0.10")));
        AtomicInteger lines = new AtomicInteger();
        timed(
                "evidence file",
                () -> runReading.export(director, second, "evidence", "bench", row -> lines.incrementAndGet()));
        assertThat(lines.get()).isEqualTo(CUSTOMERS);
        say(
                "tier_score, three runs, MB",
                jdbc.sql("select pg_total_relation_size('tier_score') / 1048576")
                        .query(Long.class)
                        .single());
        explain();
    }

    /** Customers with nothing to a hundred orders each, ten on the average, over five years; ratings and estimates of a few. */
    private void generate() {
        jdbc.sql("""
                        insert into customer (id, version, name, name_key, name_sort, created_at, demand_estimate, importance)
                        select md5('c' || n)::uuid, 0, '客户' || n, '客户' || n, '客户' || n, now(),
                               case when n % 3 = 0 then (hashint4(n) & 1048575) end,
                               case when n % 7 = 0 then 'IMPORTANT' end
                        from generate_series(1, :customers) n""").param("customers", CUSTOMERS).update();
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind, recorded_at)
                        select md5('o' || n || '-' || i)::uuid, 0, md5('c' || n)::uuid, n || '-' || i,
                               date '2026-03-17' - (hashint4(n * 131 + i) & 2047) % 1826,
                               ((hashint4(n * 17 + i) & 16777215) - 500000) / 100.0, 'SHARED', now()
                        from generate_series(1, :customers) n,
                             generate_series(1, case n % 10 when 0 then 40 when 1 then 20 when 2 then 20 when 3 then 0 else 4 end) i""").param("customers", CUSTOMERS).update();
        jdbc.sql("""
                        insert into satisfaction_rating (id, customer_id, rated_on, rating, source_kind, source_id)
                        select md5('r' || n)::uuid, md5('c' || n)::uuid, date '2026-03-17' - n % 500, 1 + n % 5, 'survey',
                               md5('r' || n)::uuid
                        from generate_series(1, :customers, 4) n""").param("customers", CUSTOMERS).update();
    }

    private void explain() throws Exception {
        String plan = String.join(
                "\n",
                jdbc.sql("explain (analyze, buffers) " + TierSql.FACTORS + TierSql.judged("p") + " select * from p")
                        .params(TierSql.parameters("p", TierFixture.policyV1()))
                        .param("asOf", clock.today())
                        .param("standOn", "infinity")
                        .query(String.class)
                        .list());
        Files.writeString(Path.of("target", "tier-run-plan.txt"), plan);
        say("plan", "crm-persistence/target/tier-run-plan.txt");
    }

    private static void timed(String what, Statements.Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        say(what + ", ms", (System.nanoTime() - began) / 1_000_000);
    }

    private static void say(String what, Object figure) {
        System.out.println("bench | " + what + " | " + figure);
    }
}
