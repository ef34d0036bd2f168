package com.keyuan.crm.allocation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.allocation.RecyclingExecution;
import com.keyuan.crm.allocation.RecyclingNightUndo;
import com.keyuan.crm.allocation.RecyclingReading;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BenchFigures;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a night takes that moves 100,000 customers to the pool, with history, log, notices and tasks, by the
 * product's own statements; the trust run that it asks for is measured by TrustRunBench; and the nights that warn, and taking it all back. Not part of the build: {@code
 * bench/run.sh recycle}.
 */
@CommittingTest
@PersistenceTest
class RecyclingBench {

    private static final int CUSTOMERS = BenchFigures.customers();

    private final RecyclingExecution execution;
    private final RecyclingReading reading;
    private final RecyclingNightUndo undo;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TestClock clock;

    RecyclingBench(
            RecyclingExecution execution,
            RecyclingReading reading,
            RecyclingNightUndo undo,
            TestCompany company,
            JdbcClient jdbc,
            TestClock clock) {
        this.execution = execution;
        this.reading = reading;
        this.undo = undo;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Test
    void movesEverybodyToThePool() throws Exception {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        for (int n = 0; n < 300; n++) {
            company.hire("华东一部", Role.SALES);
        }
        try (BenchFigures figures = new BenchFigures("recycle")) {
            figures.note("customers", CUSTOMERS);
            figures.timed("generate", this::generate);
            night(figures, "night of the first warnings", "2026-03-18T03:10");
            night(figures, "night of the last warnings", "2026-03-24T03:10");
            night(figures, "night that moves", "2026-03-25T03:10");
            assertThat(count("recycling_move")).isEqualTo(CUSTOMERS);
            assertThat(count("recycling_notice where kind = 'RECYCLED'")).isEqualTo(CUSTOMERS);
            assertThat(count("allocation where end_reason = 'RECYCLED'")).isEqualTo(CUSTOMERS);
            assertThat(count("audit_entry where kind = 'CHANGED'")).isEqualTo(CUSTOMERS);
            assertThat(count("task where resting")).isEqualTo(CUSTOMERS / 2);
            figures.timed("list of moves, a page", () -> reading.moves(director, null, null));
            var night = reading.runs(director, null).rows().get(0);
            figures.timed("taking it back", () -> undo.undo(director, night.id(), "政策写错"));
            assertThat(count("allocation where ended_at is null")).isEqualTo(CUSTOMERS);
        }
    }

    private void night(BenchFigures figures, String what, String at) throws Exception {
        clock.set(at);
        figures.timed(what, () -> assertThat(execution.nightly()).isTrue());
    }

    /** All held for a year, touched last sixty days before: five touches, two visits, two old orders and half a task each. */
    private void generate() {
        String people = " (select id, row_number() over (order by id) - 1 as place from person) person ";
        run("""
                insert into customer (id, version, name, name_key, name_sort, tier, created_at, completeness)
                select md5('c' || n)::uuid, 0, '客户' || n, '客户' || n, '客户' || n, 'C', now(), n % 101
                from generate_series(1, :customers) n""");
        run("""
                insert into allocation (id, version, customer_id, holder_id, started_at, reason)
                select md5('a' || n)::uuid, 0, md5('c' || n)::uuid, person.id, timestamptz '2025-01-01' + n % 60 * interval '1 day',
                       'INITIAL'
                from generate_series(1, :customers) n join""" + people + "on person.place = 1 + n % 300");
        run("""
                insert into interaction (id, version, customer_id, person_id, direction, medium, channel_kind, opens_matter,
                                         two_way, happened_at, created_by, created_at)
                select md5('i' || n || '-' || i)::uuid, 0, md5('c' || n)::uuid, person.id, 'OUT',
                       (array['CALL', 'MESSAGE', 'MAIL'])[1 + i % 3], 'HELD', false, true,
                       timestamptz '2026-01-10' - i * n % 300 * interval '1 day', person.id, now()
                from generate_series(1, :customers) n cross join generate_series(1, 5) i join""" + people + "on person.place = 1 + n % 300");
        run("""
                insert into visit (id, version, customer_id, visitor_id, visited_at, kind, verification, verified_at, created_at)
                select md5('v' || n || '-' || i)::uuid, 0, md5('c' || n)::uuid, person.id,
                       timestamptz '2026-01-12' - i * n % 400 * interval '1 day', 'FOLLOW_UP', 'CONFIRMED',
                       timestamptz '2026-01-14', now()
                from generate_series(1, :customers) n cross join generate_series(1, 2) i join""" + people + "on person.place = 1 + n % 300");
        run("""
                insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind, recorded_at)
                select md5('o' || n || '-' || i)::uuid, 0, md5('c' || n)::uuid, n || '-' || i,
                       date '2025-11-17' - (n + i * 7) % 300, 1000 + n % 977, 'SHARED', now()
                from generate_series(1, :customers) n cross join generate_series(1, 2) i""");
        run("""
                insert into task (id, version, assignee_id, title, due_on, customer_id, created_at)
                select md5('t' || n)::uuid, 0, holder_id, '回访', date '2026-04-01', customer_id, now()
                from generate_series(2, :customers, 2) n join allocation on allocation.id = md5('a' || n)::uuid""");
    }

    private void run(String sql) {
        jdbc.sql(sql.replace(":customers", String.valueOf(CUSTOMERS))).update();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
