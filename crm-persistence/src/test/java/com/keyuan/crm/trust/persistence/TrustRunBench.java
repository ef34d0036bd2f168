package com.keyuan.crm.trust.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BenchCompany;
import com.keyuan.crm.shared.BenchFigures;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trust.RiskFilter;
import com.keyuan.crm.trust.TrustFixture;
import com.keyuan.crm.trust.TrustKeeping;
import com.keyuan.crm.trust.TrustReading;
import com.keyuan.crm.trust.TrustRunExecution;
import com.keyuan.crm.trust.TrustRunId;
import com.keyuan.crm.trust.TrustRunService;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a run takes with 100,000 customers and three million interactions, by the product's own statements; and how
 * long one customer takes. Not part of the build: {@code bench/run.sh trust}.
 */
@CommittingTest
@PersistenceTest
class TrustRunBench {

    private final TrustRunService runs;
    private final TrustRunExecution execution;
    private final TrustReading reading;
    private final TrustKeeping keeping;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TestClock clock;

    TrustRunBench(
            TrustRunService runs,
            TrustRunExecution execution,
            TrustReading reading,
            TrustKeeping keeping,
            TestCompany company,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            TestClock clock) {
        this.runs = runs;
        this.execution = execution;
        this.reading = reading;
        this.keeping = keeping;
        this.company = company;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void judgesEverybody() throws Exception {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        try (BenchFigures figures = new BenchFigures("trust")) {
            new BenchCompany(BenchFigures.customers(), clock.today()).enter(company, figures);
            figures.timed("bare statement, cold", this::bare);
            double bare = figures.timed("bare statement", this::bare);
            TrustRunId run = TrustRunId.next();
            runs.request(director, run, clock.today());
            double whole = figures.timed("run with alerts", () -> execution.execute(run));
            figures.note("run by bare statement", whole / bare);
            figures.note("alerts", count("trust_alert"));
            assertThat(count("trust_score")).isEqualTo(BenchFigures.customers());
            CustomerId one = new CustomerId(BenchCompany.customer(1));
            for (int warm = 0; warm < 5; warm++) {
                figures.timed(
                        "one customer",
                        () -> transaction.executeWithoutResult(status -> keeping.refresh(List.of(one))));
                figures.timed("risk map", () -> reading.risk(director, new RiskFilter(null, null, false)));
                figures.timed("bar of one customer", () -> reading.standing(director, one));
            }
        }
    }

    /** What a run stores, without storing it. */
    private void bare() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true)")
                    .query((row, n) -> true)
                    .single();
            jdbc.sql("with " + TrustSql.all("p") + " select count(*), sum(score), sum(money_at_risk) from p")
                    .params(TrustSql.parameters("p", TrustFixture.policyV1()))
                    .param("asOf", clock.today())
                    .query((row, n) -> true)
                    .single();
        });
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
