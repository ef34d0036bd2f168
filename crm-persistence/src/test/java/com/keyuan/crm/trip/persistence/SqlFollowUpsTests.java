package com.keyuan.crm.trip.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.trip.FollowUpRow;
import com.keyuan.crm.trip.FollowUpRule;
import com.keyuan.crm.trip.FollowUpService;
import com.keyuan.crm.trip.FollowUps;
import com.keyuan.crm.trip.TripSettings.Rhythm;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class SqlFollowUpsTests {

    private static final RecordFilter ALL = new RecordFilter("true", Map.of());
    private static final Rhythm RHYTHM = new Rhythm(7, 14, 30);

    private final FollowUps followUps;
    private final FollowUpService service;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final Statements statements;
    private final TestClock clock;

    SqlFollowUpsTests(
            FollowUps followUps,
            FollowUpService service,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc,
            EntityManager entities,
            Statements statements,
            TestClock clock) {
        this.followUps = followUps;
        this.service = service;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
        this.entities = entities;
        this.statements = statements;
        this.clock = clock;
    }

    /** Random customers, touches and times of day around midnight in Shanghai: the statement says what the rule says. */
    @Test
    void agreesWithTheRuleOnRandomCustomers() {
        Random random = new Random(20260318);
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        LocalDate today = clock.today();
        Map<CustomerId, LocalDate> expected = new HashMap<>();
        for (int i = 0; i < 300; i++) {
            CustomerId customer = customers.heldBy(sales);
            entities.flush();
            String tier = List.of("A", "B", "C").get(random.nextInt(3));
            customers.tier(customer, tier.charAt(0));
            LocalDate assigned = today.minusDays(random.nextInt(60));
            jdbc.sql("update allocation set started_at = :at where customer_id = :customer")
                    .param("at", at(assigned, random))
                    .param("customer", customer.value())
                    .update();
            LocalDate visited = random.nextBoolean() ? visit(sales, customer, random) : null;
            LocalDate called = random.nextBoolean() ? interaction(sales, customer, "CALL", true, random) : null;
            // none of these happened between two people: they do not stop the clock
            interaction(sales, customer, "CALL", false, random);
            interaction(sales, customer, "MAIL", true, random);
            LocalDate due = FollowUpRule.due(tier, later(visited, called), assigned, RHYTHM);
            if (!due.isAfter(today)) {
                expected.put(customer, due);
            }
        }

        List<FollowUpRow> found = followUps
                .list(new FollowUps.Scope(ALL, sales.id(), null, today), RHYTHM, today, null, 1000)
                .rows();

        assertThat(found.stream().collect(Collectors.toMap(FollowUpRow::customer, FollowUpRow::dueOn)))
                .isEqualTo(expected);
        assertThat(found)
                .allSatisfy(
                        row -> assertThat((long) row.daysLate()).isEqualTo(FollowUpRule.daysLate(row.dueOn(), today)));
        assertThat(followUps.countLate(new FollowUps.Scope(ALL, sales.id(), null, today), RHYTHM, today))
                .isEqualTo(expected.values().stream()
                        .filter(due -> due.isBefore(today))
                        .count());
    }

    @Test
    void leavesOutThePoolAndCustomersThatWereLost() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        customers.inPool();
        CustomerId lost = customers.heldBy(sales);
        entities.flush();
        jdbc.sql("update allocation set started_at = :at")
                .param("at", at(clock.today().minusDays(400), new Random(1)))
                .update();
        jdbc.sql("update customer set lost_on = :day, lost_reason = '停产' where id = :id")
                .param("day", clock.today())
                .param("id", lost.value())
                .update();

        assertThat(service.own(sales, null, 0, null).rows()).isEmpty();
    }

    @Test
    void pagesByKeyAndAsksAFixedNumberOfStatements() throws Exception {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        for (int i = 0; i < 60; i++) {
            customers.heldBy(sales);
        }
        entities.flush();
        jdbc.sql("update allocation set started_at = :at")
                .param("at", at(clock.today().minusDays(90), new Random(1)))
                .update();

        var first = service.own(sales, null, 0, null);
        var second = service.own(sales, null, 0, first.next());

        assertThat(first.rows()).hasSize(50);
        assertThat(second.rows()).hasSize(10).doesNotContainAnyElementsOf(first.rows());
        assertThat(statements.during(() -> service.own(sales, null, 0, null))).isEqualTo(1);
    }

    @Test
    void showsAManagerTheTeamAndNobodyElse() {
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        CustomerId below = customers.heldBy(company.hire("华东一部", Role.SALES));
        customers.heldBy(company.hire("华南部", Role.SALES));
        entities.flush();
        jdbc.sql("update allocation set started_at = :at")
                .param("at", at(clock.today().minusDays(90), new Random(1)))
                .update();

        assertThat(service.team(company.asking(manager.id()), null, null).rows())
                .extracting(FollowUpRow::customer)
                .containsExactly(below);
        assertThat(service.countTeamLate(company.asking(manager.id()))).isEqualTo(1);
    }

    private LocalDate visit(CurrentUser visitor, CustomerId customer, Random random) {
        LocalDate day = clock.today().minusDays(random.nextInt(70));
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, visited_at, kind, verification, created_at)
                        values (:id, 0, :customer, :visitor, :at, 'FOLLOW_UP', 'NOT_DUE', now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("visitor", visitor.id().value())
                .param("at", at(day, random))
                .update();
        return day;
    }

    private LocalDate interaction(
            CurrentUser person, CustomerId customer, String medium, boolean twoWay, Random random) {
        LocalDate day = clock.today().minusDays(random.nextInt(70));
        jdbc.sql("""
                        insert into interaction (id, version, customer_id, person_id, direction, medium, channel_kind,
                            opens_matter, two_way, happened_at, created_by, created_at)
                        values (:id, 0, :customer, :person, 'OUT', :medium, 'HELD', false, :twoWay, :at, :person, now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("person", person.id().value())
                .param("medium", medium)
                .param("twoWay", twoWay)
                .param("at", at(day, random))
                .update();
        return day;
    }

    private static OffsetDateTime at(LocalDate day, Random random) {
        LocalTime time = List.of(LocalTime.MIN, LocalTime.of(7, 59), LocalTime.of(8, 1), LocalTime.of(23, 59, 59))
                .get(random.nextInt(4));
        Instant instant = day.atTime(time).atZone(BusinessZone.ID).toInstant();
        return instant.atOffset(java.time.ZoneOffset.UTC);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
