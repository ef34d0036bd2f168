package com.keyuan.crm.tier.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BenchCompany;
import com.keyuan.crm.shared.BenchFigures;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
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
 * build: {@code bench/run.sh tier}.
 */
@CommittingTest
@PersistenceTest
class TierRunBench {

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
        try (BenchFigures figures = new BenchFigures("tier")) {
            new BenchCompany(BenchFigures.customers(), clock.today()).enter(company, figures);
            TierRunId first = run(director, figures, "first run");
            TierRunId second = run(director, figures, "second run, the same proposals stay");
            TierRunId back = TierRunId.next();
            runs.request(director, back, clock.today().minusDays(400), TierPolicy.Method.PARETO, false);
            figures.timed("look back by pareto", () -> execution.execute(back));
            pages(director, second, figures);
            AtomicInteger lines = new AtomicInteger();
            figures.timed(
                    "evidence file",
                    () -> runReading.export(director, first, "evidence", "bench", row -> lines.incrementAndGet()));
            assertThat(lines.get()).isEqualTo(BenchFigures.customers());
            figures.note("tier_score of three runs MB", count("select pg_total_relation_size('tier_score') / 1048576"));
        }
        explain();
    }

    private TierRunId run(CurrentUser director, BenchFigures figures, String what) throws Exception {
        TierRunId run = TierRunId.next();
        runs.request(director, run, clock.today(), null, true);
        figures.timed(what, () -> execution.execute(run));
        figures.note("proposals", count("select count(*) from tier_review"));
        return run;
    }

    /** Twice: the second figure is the one that stands. */
    private void pages(CurrentUser director, TierRunId run, BenchFigures figures) throws Exception {
        TierReviewFilter waiting = TierReviewFilter.of(TierReviewQueries.View.WAITING);
        TierPolicy draft = TierFixture.policy(TierPolicy.Method.SCORE, "0.45", "0.10", "0.15", "0.10", "0.10", "0.10");
        for (int warm = 0; warm < 2; warm++) {
            figures.timed("review page", () -> reading.reviews(director, waiting, null, 50));
            figures.timed("review figures", () -> reading.figures(director));
            figures.timed("run page", () -> runReading.page(director, run));
            figures.timed("run page, scores", () -> runReading.scores(director, run, null, null, 50));
            figures.timed("preview of a draft", () -> policies.preview(director, draft));
        }
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** The plan of the run’s statement, in crm-persistence/target/tier-run-plan.txt. */
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
    }
}
