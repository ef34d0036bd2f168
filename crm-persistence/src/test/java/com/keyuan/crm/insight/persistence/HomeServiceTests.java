package com.keyuan.crm.insight.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.insight.HomeNumber;
import com.keyuan.crm.insight.HomePage;
import com.keyuan.crm.insight.HomeService;
import com.keyuan.crm.insight.NumberKind;
import com.keyuan.crm.insight.OwnTrip;
import com.keyuan.crm.insight.WorkKind;
import com.keyuan.crm.insight.WorkList;
import com.keyuan.crm.insight.WorkRow;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.TripStage;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class HomeServiceTests {

    private final HomeService homes;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Statements statements;
    private final EntityManager entities;

    HomeServiceTests(
            HomeService homes,
            TestCompany company,
            TestCustomers customers,
            TestTrips trips,
            TestClock clock,
            JdbcClient jdbc,
            Statements statements,
            EntityManager entities) {
        this.homes = homes;
        this.company = company;
        this.customers = customers;
        this.trips = trips;
        this.clock = clock;
        this.jdbc = jdbc;
        this.statements = statements;
        this.entities = entities;
    }

    @Test
    void countsAttemptsWithoutARightNotMistakesInForms() {
        CurrentUser compliance = company.hire("某部", Role.COMPLIANCE);
        jdbc.sql("""
                        insert into audit_entry (id, at, kind) values
                        (gen_random_uuid(), now(), 'REFUSED'), (gen_random_uuid(), now(), 'AGAINST_RULE')""").update();

        assertThat(homes.of(compliance).figures())
                .filteredOn(figure -> figure.kind() == NumberKind.REFUSALS)
                .singleElement()
                .satisfies(figure -> assertThat(figure.first()).isEqualByComparingTo("1"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void hasADayForEveryRole(Role role) {
        CurrentUser user = company.hire("某部", role);

        HomePage home = homes.of(user);

        assertThat(home.figures()).isNotEmpty();
        assertThat(home.tasks()).isEmpty();
        assertThat(home.late()).isZero();
        assertThat(homes.counts(user)).isNotEmpty();
    }

    @Test
    void givesSomebodyWithTwoRolesTheFiguresOfBothOnce() {
        CurrentUser user = company.hire("销售中心", Role.DIRECTOR, Role.MANAGER);

        HomePage home = homes.of(user);

        assertThat(home.figures())
                .extracting(HomeNumber::kind)
                .doesNotHaveDuplicates()
                .contains(NumberKind.TO_SIGN, NumberKind.ORDERS);
    }

    @Test
    void tellsWhoseTurnItIsTierByTierWithTheNextStep() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CustomerId a = held(sales, 'A');
        CustomerId b = held(sales, 'B');
        held(company.hire("华东一部", Role.SALES), 'A');
        task(sales, a, "发三标段报价单");
        clock.advance(Duration.ofDays(9));

        HomePage home = homes.of(sales);

        assertThat(home.followUps()).isNotNull();
        assertThat(home.followUps().late()).isEqualTo(1);
        assertThat(home.followUps().groups()).singleElement().satisfies(group -> {
            assertThat(group.tier()).isEqualTo("A");
            assertThat(group.rhythmDays()).isEqualTo(7);
            assertThat(group.rows()).singleElement().satisfies(one -> {
                assertThat(one.row().customer()).isEqualTo(a);
                assertThat(one.row().daysLate()).isEqualTo(2);
                assertThat(one.nextStep()).isEqualTo("发三标段报价单");
            });
        });
        clock.advance(Duration.ofDays(5));
        assertThat(homes.of(sales).followUps().groups()).hasSize(2);
        assertThat(b).isNotNull();
    }

    @Test
    void countsOnlyWhatLiesInTheReadersRights() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        CurrentUser elsewhere = company.hire("华南部", Role.MANAGER);
        order(held(sales, 'A'), "1000.00");
        order(held(sales, 'C'), "234.50");
        order(customers.inPool(), "77.00");

        assertThat(number(sales, NumberKind.MY_ORDERS).first()).isEqualByComparingTo("1234.50");
        assertThat(number(sales, NumberKind.MY_ORDERS).third()).isEqualByComparingTo("2");
        assertThat(number(manager, NumberKind.ORDERS).first()).isEqualByComparingTo("1234.50");
        assertThat(number(elsewhere, NumberKind.ORDERS).first()).isEqualByComparingTo("0");
        assertThat(number(manager, NumberKind.CUSTOMERS).first()).isEqualByComparingTo("2");
        assertThat(number(manager, NumberKind.CUSTOMERS).second()).isEqualByComparingTo("1");
        assertThat(number(sales, NumberKind.MY_CUSTOMERS).first()).isEqualByComparingTo("2");
    }

    @Test
    void followsAReportFromTheTravellersDeskToTheDirectorsAndTheAssistants() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        CurrentUser assistant = company.hire("销售支持部", Role.ASSISTANT);
        TripReportId report = trips.draft(sales, customers.heldBy(sales));
        entities.flush();

        assertThat(homes.of(sales).trips()).singleElement().satisfies(trip -> {
            assertThat(trip.id()).isEqualTo(trips.trip(report));
            assertThat(trip.stage()).isEqualTo(TripStage.UNDER_WAY);
            assertThat(trip.reportDueOn()).isNull();
            assertThat(trip.strip().steps()).hasSize(6);
        });
        assertThat(queue(director, WorkKind.TO_SIGN).total()).isZero();

        trips.submit(sales, report);
        entities.flush();
        assertThat(queue(director, WorkKind.TO_SIGN).rows())
                .extracting(WorkRow::subject)
                .containsExactly(report.value());
        assertThat(number(director, NumberKind.TO_SIGN).first()).isEqualByComparingTo("1");
        assertThat(homes.of(sales).trips()).extracting(OwnTrip::stage).containsExactly(TripStage.SIGNING);

        TripReportId signed = trips.signed(sales, director, customers.heldBy(sales));
        entities.flush();
        assertThat(queue(assistant, WorkKind.TO_ENTER).rows())
                .extracting(WorkRow::subject)
                .containsExactly(signed.value());
        assertThat(queue(director, WorkKind.TO_SIGN).total()).isEqualTo(1);
    }

    @Test
    void keepsOnesOwnPaperOutOfOnesQueue() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR, Role.SALES);
        CurrentUser other = company.hire("销售中心", Role.DIRECTOR);

        trips.submitted(director, customers.heldBy(director));
        entities.flush();

        assertThat(queue(director, WorkKind.TO_SIGN).total()).isZero();
        assertThat(number(director, NumberKind.TO_SIGN).first()).isZero();
        assertThat(queue(other, WorkKind.TO_SIGN).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void readsTheDayByAFixedNumberOfStatements(Role role) throws Exception {
        CurrentUser user = company.hire("销售中心", role);
        homes.of(user); // what is read once and kept
        entities.flush();
        int withNothing = statements.during(() -> homes.of(user));
        for (int i = 0; i < 15; i++) {
            CustomerId customer = held(user, "ABC".charAt(i % 3));
            task(user, customer, "第 " + i + " 件");
            order(customer, "10.00");
        }
        clock.advance(Duration.ofDays(40));
        entities.flush();

        assertThat(statements.during(() -> homes.of(user)))
                .isEqualTo(withNothing)
                .isLessThanOrEqualTo(13);
        assertThat(statements.during(() -> homes.counts(user))).isEqualTo(1);
    }

    private WorkList queue(CurrentUser user, WorkKind kind) {
        return homes.of(user).queues().stream()
                .filter(queue -> queue.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private HomeNumber number(CurrentUser user, NumberKind kind) {
        return homes.of(user).figures().stream()
                .filter(number -> number.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private CustomerId held(CurrentUser holder, char tier) {
        CustomerId customer = customers.heldBy(holder);
        entities.flush();
        customers.tier(customer, tier);
        return customer;
    }

    private void task(CurrentUser user, CustomerId customer, String title) {
        jdbc.sql("""
                        insert into task (id, version, assignee_id, title, customer_id, created_at)
                        values (:id, 0, :me, :title, :customer, now())""")
                .param("id", UUID.randomUUID())
                .param("me", user.id().value())
                .param("title", title)
                .param("customer", customer.value())
                .update();
    }

    private void order(CustomerId customer, String amount) {
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind, recorded_at)
                        values (:id, 0, :customer, :number, :today, cast(:amount as numeric), 'SHARED', now())""")
                .param("id", UUID.randomUUID())
                .param("customer", customer.value())
                .param("number", UUID.randomUUID().toString())
                .param("today", clock.today())
                .param("amount", amount)
                .update();
    }
}
