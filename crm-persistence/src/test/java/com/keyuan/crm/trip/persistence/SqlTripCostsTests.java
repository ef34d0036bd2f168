package com.keyuan.crm.trip.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.expense.TestClaims;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.TripCostReading;
import com.keyuan.crm.trip.TripCostRow;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class SqlTripCostsTests {

    private final TestCompany company;
    private final TestCustomers customers;
    private final TestClaims claims;
    private final TripCostReading costs;
    private final Statements statements;
    private final TestClock clock;
    private final JdbcClient jdbc;

    private CurrentUser sales;
    private CurrentUser director;
    private DateRange lately;

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
        lately = new DateRange(clock.today().minusDays(60), clock.today());
    }

    @Test
    void sharesTheCostAmongFactsAndOrdersOfTheTripsVisits() {
        TripId trip = claims.trip(sales, ReportStage.QUALIFIED, director);
        claims.submitted(sales, trip, "300.00", "150.00");
        VisitId visit = claims.visitOf(trip);
        CustomerId customer = customerOf(visit);
        fact(visit, "ENTERED");
        fact(visit, "ENTERED");
        fact(visit, "REFUSED");
        LocalDate day = dayOf(visit);
        order(customer, day.plusDays(60), "900.00", false);
        order(customer, day.plusDays(61), "900.00", false);
        order(customer, day.minusDays(1), "900.00", false);
        order(customer, day, "-900.00", false);
        order(customer, day, "900.00", true);

        TripCostRow row = costs.of(sales, lately).rows().get(0);

        assertThat(row.trips()).isEqualTo(1);
        assertThat(row.cost()).isEqualTo(Money.of("450.00"));
        assertThat(row.facts()).isEqualTo(2);
        assertThat(row.perFact()).isEqualTo(Money.of("225.00"));
        assertThat(row.orders()).isEqualTo(1);
        assertThat(row.perOrder()).isEqualTo(Money.of("450.00"));
    }

    @Test
    void leavesOutDraftsAndTripsOfOtherDaysAndDividesByNothing() {
        claims.draft(sales, claims.trip(sales, ReportStage.QUALIFIED, director), "300.00");

        TripCostRow row = costs.of(sales, lately).rows().get(0);
        assertThat(row.cost()).isEqualTo(Money.ZERO);
        assertThat(row.perFact()).isNull();
        assertThat(row.perOrder()).isNull();
        DateRange before =
                new DateRange(clock.today().minusDays(900), clock.today().minusDays(800));
        assertThat(costs.of(sales, before).rows()).isEmpty();
    }

    @Test
    void countsForEachReaderTheTripsTheyMaySeeByOneStatement() throws Exception {
        CurrentUser manager = company.hire("华南部", Role.MANAGER);
        CurrentUser other = company.hire("华南部", Role.SALES);
        claims.trip(sales, ReportStage.QUALIFIED, director);
        int one = statements.during(() -> costs.of(director, lately));
        claims.trip(other, ReportStage.QUALIFIED, director);
        claims.trip(other, ReportStage.SIGNED, director);

        assertThat(costs.of(sales, lately).rows())
                .extracting(TripCostRow::traveller)
                .containsExactly(sales.id());
        assertThat(costs.of(manager, lately).rows())
                .extracting(TripCostRow::traveller)
                .containsExactly(other.id());
        assertThat(costs.of(director, lately).sum().trips()).isEqualTo(3);
        assertThat(statements.during(() -> costs.of(director, lately))).isEqualTo(one);
    }

    private CustomerId customerOf(VisitId visit) {
        return new CustomerId(jdbc.sql("select customer_id from visit where id = :id")
                .param("id", visit.value())
                .query(UUID.class)
                .single());
    }

    private LocalDate dayOf(VisitId visit) {
        return jdbc.sql("select cast(visited_at at time zone 'Asia/Shanghai' as date) from visit where id = :id")
                .param("id", visit.value())
                .query(LocalDate.class)
                .single();
    }

    private void fact(VisitId visit, String state) {
        jdbc.sql("""
                        insert into proposed_change (id, version, report_id, visit_id, customer_id, field, value, state, decided_by,
                                                     decided_at, refused_because, created_at)
                        select gen_random_uuid(), 0, trip_report.id, visit.id, visit.customer_id, 'ADDRESS', '通州区', :state, :by,
                               visited_at, case when :state = 'REFUSED' then '旧址' end, visited_at
                        from visit join trip_report on trip_report.trip_id = visit.trip_id where visit.id = :visit""")
                .param("state", state)
                .param("by", director.id().value())
                .param("visit", visit.value())
                .update();
    }

    private void order(CustomerId customer, LocalDate on, String amount, boolean cancelled) {
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind, cancelled,
                                                    cancel_reason, recorded_at)
                        values (:id, 0, :customer, :number, :on, cast(:amount as numeric), 'SHARED', :cancelled,
                                case when :cancelled then '取消' end, now())""")
                .param("id", UUID.randomUUID())
                .param("customer", customer.value())
                .param("number", UUID.randomUUID().toString())
                .param("on", on)
                .param("amount", amount)
                .param("cancelled", cancelled)
                .update();
    }
}
