package com.keyuan.crm.trust.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.people.TestCompany;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long a run takes with 100,000 customers and three million interactions, by the product's own statements; and how
 * long one customer takes. Not part of the build: {@code bench/trust-run.sh}.
 */
@CommittingTest
@PersistenceTest
class TrustRunBench {

    private static final int CUSTOMERS = Integer.getInteger("bench.customers", 100_000);

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
    void judgesEverybody() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        for (int n = 0; n < 300; n++) {
            company.hire("华东一部", Role.SALES);
        }
        timed("generate", this::generate);
        say("interactions", count("interaction"));
        timed("bare statement", this::bare);
        timed("bare statement again", this::bare);
        TrustRunId run = TrustRunId.next();
        runs.request(director, run, clock.today());
        timed("run, with alerts", () -> execution.execute(run));
        assertThat(count("trust_score")).isEqualTo(CUSTOMERS);
        say("alerts", count("trust_alert"));
        CustomerId one = new CustomerId(UUID.fromString(Objects.requireNonNull(
                jdbc.sql("select cast(md5('c1') as uuid)").query(String.class).single())));
        for (int n = 0; n < 5; n++) {
            timed("one customer", () -> transaction.executeWithoutResult(status -> keeping.refresh(List.of(one))));
        }
        timed("risk map", () -> reading.risk(director, new RiskFilter(null, null, false)));
        timed("risk map again", () -> reading.risk(director, new RiskFilter(null, null, false)));
        timed("bar of one customer", () -> reading.standing(director, one));
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

    /** Thirty interactions, five orders, three visits and a case a customer, over two and a half years, by 300 people. */
    private void generate() {
        String people = " (select id, row_number() over (order by id) - 1 as place from person) person ";
        run("""
                insert into customer (id, version, name, name_key, name_sort, created_at, completeness)
                select md5('c' || n)::uuid, 0, '客户' || n, '客户' || n, '客户' || n, now(), n % 101
                from generate_series(1, :customers) n""");
        run("""
                insert into allocation (id, version, customer_id, holder_id, started_at, reason)
                select md5('a' || n)::uuid, 0, md5('c' || n)::uuid, person.id, timestamptz '2025-01-01' + n % 400 * interval '1 day',
                       'INITIAL'
                from generate_series(1, :customers) n join""" + people + "on person.place = n % 300");
        run("""
                insert into interaction (id, version, customer_id, person_id, direction, medium, channel_kind, opens_matter,
                                         two_way, happened_at, created_by, created_at)
                select md5('i' || n || '-' || i)::uuid, 0, md5('c' || n)::uuid, person.id,
                       case when i % 3 = 0 then 'IN' else 'OUT' end, (array['CALL', 'MESSAGE', 'MAIL'])[1 + i % 3],
                       (array['SHARED', 'HELD', 'PRIVATE'])[1 + (hashint4(n * 31 + i) & 1023) % 3], i % 6 = 0, true,
                       timestamptz '2026-03-17' - (hashint4(n * 131 + i) & 65535) % 900 * interval '1 day', person.id, now()
                from generate_series(1, :customers) n cross join generate_series(1, 30) i join""" + people + "on person.place = (n + case when i % 5 = 0 then i else 0 end) % 300");
        run("""
                insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind, recorded_at)
                select md5('o' || n || '-' || i)::uuid, 0, md5('c' || n)::uuid, n || '-' || i,
                       date '2026-03-17' - (hashint4(n * 131 + i) & 2047) % 900,
                       ((hashint4(n * 17 + i) & 16777215) - 500000) / 100.0,
                       (array['SHARED', 'HELD', 'PRIVATE'])[1 + n % 3], now()
                from generate_series(1, :customers) n cross join generate_series(1, 5) i""");
        run("""
                insert into visit (id, version, customer_id, visitor_id, visited_at, kind, verification, verified_at, created_at)
                select md5('v' || n || '-' || i)::uuid, 0, md5('c' || n)::uuid, person.id,
                       timestamptz '2026-03-01' - (n + i * 200) % 800 * interval '1 day', 'FOLLOW_UP', 'CONFIRMED',
                       timestamptz '2026-03-08' - (n + i * 200) % 800 * interval '1 day', now()
                from generate_series(1, :customers) n cross join generate_series(1, 3) i join""" + people + "on person.place = n % 300");
    }

    private void run(String sql) {
        jdbc.sql(sql.replace(":customers", String.valueOf(CUSTOMERS))).update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static void timed(String what, Runnable work) {
        long began = System.nanoTime();
        work.run();
        say(what + ", ms", (System.nanoTime() - began) / 1_000_000);
    }

    private static void say(String what, long figure) {
        byte[] line = "%-40s %,12d%n".formatted(what, figure).getBytes(StandardCharsets.UTF_8);
        System.out.writeBytes(line);
    }
}
