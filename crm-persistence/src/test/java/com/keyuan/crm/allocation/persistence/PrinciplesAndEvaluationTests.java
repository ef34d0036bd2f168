package com.keyuan.crm.allocation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.allocation.Evaluation;
import com.keyuan.crm.allocation.EvaluationQueries;
import com.keyuan.crm.allocation.PersonLoad;
import com.keyuan.crm.allocation.PlannedMove;
import com.keyuan.crm.allocation.Principles;
import com.keyuan.crm.allocation.PrinciplesEffect;
import com.keyuan.crm.allocation.PrinciplesMeter;
import com.keyuan.crm.allocation.PrinciplesOfDepartment;
import com.keyuan.crm.allocation.PrinciplesRule;
import com.keyuan.crm.allocation.QuarterReport;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the statements gather for the principles, and what they make of allocations after their months. */
@PersistenceTest
class PrinciplesAndEvaluationTests {

    private final PrinciplesMeter meter;
    private final EvaluationQueries evaluations;
    private final TestCompany company;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TestOrders given;
    private CurrentUser director;

    PrinciplesAndEvaluationTests(
            PrinciplesMeter meter,
            EvaluationQueries evaluations,
            TestCompany company,
            TestClock clock,
            JdbcClient jdbc) {
        this.meter = meter;
        this.evaluations = evaluations;
        this.company = company;
        this.clock = clock;
        this.jdbc = jdbc;
        this.given = new TestOrders(jdbc);
    }

    @BeforeEach
    void appoint() {
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    /** Against a plain count in the program over a random company. */
    @Test
    void gathersTheLoadsOfEachDepartmentUnderItsManager() {
        Random random = new Random(20260318);
        company.hire("华东部", Role.MANAGER);
        List<CurrentUser> east = List.of(
                company.hire("华东一部", Role.SALES), company.hire("华东一部", Role.SALES), company.hire("华东二部", Role.SALES));
        CurrentUser alone = company.hire("华南部", Role.SALES);
        Map<PersonId, long[]> expected = new HashMap<>();
        for (int n = 0; n < 60; n++) {
            CurrentUser holder = n % 6 == 0 ? alone : east.get(random.nextInt(3));
            String tier = List.of("A", "B", "C").get(random.nextInt(3));
            CustomerId customer = held(holder, tier, 1 + random.nextInt(500));
            long[] counted = expected.computeIfAbsent(holder.id(), none -> new long[2]);
            counted[0] += tier.equals("A") ? 4 : tier.equals("B") ? 2 : 1;
            int daysAgo = random.nextInt(500);
            given.order(customer, clock.today().minusDays(daysAgo), "100.50");
            given.cancelledOrder(customer, clock.today(), "9999");
            counted[1] += daysAgo < 365 ? 10_050 : 0;
        }
        List<PrinciplesOfDepartment> overview = meter.overview(director);

        assertThat(overview).extracting(one -> one.principles().name()).containsExactly("华东部", "华南部");
        List<PersonLoad> people =
                overview.stream().flatMap(one -> one.people().stream()).toList();
        assertThat(people).hasSize(4).allSatisfy(load -> {
            assertThat(load.weight()).isEqualTo(expected.get(load.person())[0]);
            assertThat(load.revenue()).isEqualByComparingTo(BigDecimal.valueOf(expected.get(load.person())[1], 2));
        });
        Principles of = overview.get(0).principles();
        assertThat(of.people()).isEqualTo(3);
        assertThat(of.fairness())
                .isEqualByComparingTo(PrinciplesRule.gini(east.stream()
                        .mapToLong(who -> expected.get(who.id())[0])
                        .toArray()));
    }

    /** What was foreseen is what then is. */
    @Test
    void foreseesWhatTheMoveThenDoes() {
        company.hire("华东部", Role.MANAGER);
        company.hire("华南部", Role.MANAGER);
        CurrentUser zhou = company.hire("华东一部", Role.SALES);
        CurrentUser south = company.hire("华南部", Role.SALES);
        held(south, "B", 90);
        held(zhou, "C", 40);
        CustomerId moved = held(zhou, "A", 100);
        given.order(moved, clock.today(), "500");

        List<PrinciplesEffect> effects = meter.effectOf(List.of(new PlannedMove(moved, south.id())));
        assertThat(effects).extracting(one -> one.before().name()).containsExactly("华东部", "华南部");
        jdbc.sql("update allocation set holder_id = :to, started_at = :now where customer_id = :customer")
                .param("to", south.id().value())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("customer", moved.value())
                .update();
        assertThat(meter.overview(director))
                .extracting(PrinciplesOfDepartment::principles)
                .containsExactlyElementsOf(
                        effects.stream().map(PrinciplesEffect::after).toList());
    }

    @Test
    void comparesWithTheHalfYearBeforeAndWithThePromise() {
        CurrentUser zhou = company.hire("华东一部", Role.SALES);
        LocalDate start = LocalDate.of(2025, 10, 1);
        CustomerId customer = allocated(zhou, start, null, "APPLICATION");
        promise(customer, zhou, "365000", start.plusDays(365));
        for (String[] order : new String[][] {
            {"2025-03-31", "7"},
            {"2025-04-01", "100"},
            {"2025-09-30", "200"},
            {"2025-10-01", "50000"},
            {"2025-12-31", "60000"},
            {"2026-01-01", "999"}
        }) {
            given.order(customer, LocalDate.parse(order[0]), order[1]);
        }
        rated(customer, "2025-09-01", 2);
        rated(customer, "2025-11-01", 4);
        rated(customer, "2025-12-01", 5);

        assertThat(evaluations.evaluate(clock.today(), clock.instant())).isEqualTo(1);
        assertThat(evaluations.evaluate(clock.today(), clock.instant()))
                .as("once")
                .isZero();

        Evaluation three = evaluations.ofCustomer(director, customer).get(0);
        assertThat(three.months()).isEqualTo(3);
        assertThat(three.dueOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(three.revenue()).isEqualByComparingTo("110000");
        assertThat(three.revenueBefore()).isEqualByComparingTo("300");
        assertThat(three.comparable()).isEqualByComparingTo("150");
        assertThat(three.satisfaction()).isEqualByComparingTo("4.5");
        assertThat(three.satisfactionBefore()).isEqualByComparingTo("2");
        assertThat(three.promised()).as("92 of 365 days").isEqualByComparingTo("92000");
        assertThat(three.kept()).isEqualByComparingTo("119.6");
        QuarterReport report = evaluations.report(LocalDate.of(2026, 1, 1), clock.today());
        assertThat(report.byReason()).hasSize(1);
        assertThat(report.byReason().get(0).kept()).isEqualTo(1);
    }

    @Test
    void looksAtWhatEndedEarlyUpToItsEndAndAtNoCorrection() {
        CurrentUser zhou = company.hire("华东一部", Role.SALES);
        CustomerId ended = allocated(zhou, LocalDate.of(2025, 2, 1), LocalDate.of(2025, 6, 1), "ASSIGNED");
        given.order(ended, LocalDate.of(2025, 5, 31), "40");
        given.order(ended, LocalDate.of(2025, 6, 1), "1000");
        allocated(zhou, LocalDate.of(2025, 2, 1), null, "CORRECTION");

        evaluations.evaluate(clock.today(), clock.instant());
        List<Evaluation> made = new ArrayList<>(evaluations.ofCustomer(director, ended));
        assertThat(made).extracting(Evaluation::months).containsExactly(6, 3);
        assertThat(made).extracting(Evaluation::endedEarly).containsExactly(true, false);
        assertThat(made.get(0).revenue()).isEqualByComparingTo("40");
        assertThat(evaluations.list(director, null, null, 10).rows()).hasSize(2);
    }

    private CustomerId held(CurrentUser holder, String tier, int days) {
        CustomerId customer = given.customer(holder);
        jdbc.sql("update customer set tier = :tier where id = :id")
                .param("tier", tier)
                .param("id", customer.value())
                .update();
        jdbc.sql("update allocation set started_at = :at where customer_id = :id")
                .param("at", java.sql.Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(days))))
                .param("id", customer.value())
                .update();
        return customer;
    }

    private CustomerId allocated(CurrentUser holder, LocalDate from, @Nullable LocalDate to, String reason) {
        CustomerId customer = given.customer(holder);
        jdbc.sql("""
                        update allocation set started_at = cast(:from as date) + interval '2 hours', reason = :reason,
                            ended_at = cast(:to as date) + interval '2 hours' where customer_id = :id""")
                .param("from", from)
                .param("to", to)
                .param("reason", reason)
                .param("id", customer.value())
                .update();
        return customer;
    }

    private void promise(CustomerId customer, CurrentUser who, String amount, LocalDate by) {
        UUID application = UUID.randomUUID();
        UUID ballot = UUID.randomUUID();
        UUID line = UUID.randomUUID();
        jdbc.sql("""
                        insert into allocation_application (id, version, applicant_id, background, plan, expected_by, filed_at,
                                                            due_on, state)
                        values (:id, 0, :who, 'x', 'x', :by, now(), date '2025-10-01', 'WITHDRAWN')""")
                .param("id", application)
                .param("who", who.id().value())
                .param("by", by)
                .update();
        jdbc.sql("insert into ballot (id, version, customer_id, opened_at, due_on, state) "
                        + "values (:id, 0, :customer, now(), date '2025-10-01', 'OPEN')")
                .param("id", ballot)
                .param("customer", customer.value())
                .update();
        jdbc.sql("""
                        insert into application_line (id, version, application_id, applicant_id, customer_id, expected_revenue,
                                                      ballot_id, outcome)
                        values (:id, 0, :application, :who, :customer, cast(:amount as numeric), :ballot, 'WON')""")
                .param("id", line)
                .param("application", application)
                .param("who", who.id().value())
                .param("customer", customer.value())
                .param("amount", amount)
                .param("ballot", ballot)
                .update();
        jdbc.sql("""
                        update ballot set state = 'DECIDED', decided_at = now(), decided_by = :who, manner = 'MAJORITY',
                            winner_id = :line, reason = 'x', eligible = 2, votes_cast = 2,
                            allocation_id = (select id from allocation where customer_id = :customer)
                        where id = :ballot""")
                .param("who", who.id().value())
                .param("line", line)
                .param("customer", customer.value())
                .param("ballot", ballot)
                .update();
    }

    private void rated(CustomerId customer, String on, int rating) {
        jdbc.sql("""
                        insert into satisfaction_rating (id, customer_id, rated_on, rating, source_kind, source_id)
                        values (:id, :customer, cast(:on as date), :rating, 'verification', :id)""")
                .param("id", UUID.randomUUID())
                .param("customer", customer.value())
                .param("on", on)
                .param("rating", rating)
                .update();
    }
}
