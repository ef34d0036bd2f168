package com.keyuan.crm.trip.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.GoAhead;
import com.keyuan.crm.trip.GoAheadMissing;
import com.keyuan.crm.trip.LoggedVisit;
import com.keyuan.crm.trip.Position;
import com.keyuan.crm.trip.ReportMoved;
import com.keyuan.crm.trip.ReportReading;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripPages;
import com.keyuan.crm.trip.TripReading;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.TripRow;
import com.keyuan.crm.trip.TripService;
import com.keyuan.crm.trip.TripStage;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitKind;
import com.keyuan.crm.trip.VisitNote;
import com.keyuan.crm.trip.VisitPages;
import com.keyuan.crm.trip.VisitReading;
import com.keyuan.crm.trip.VisitService;
import com.keyuan.crm.trip.VisitWrong;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
class TripReadingTests {

    private static final TripPages.Filter EVERYTHING = new TripPages.Filter(null, null, null);

    private final TripReading trips;
    private final ReportReading reports;
    private final VisitReading visits;
    private final TripService travelling;
    private final VisitService visiting;
    private final TestTrips test;
    private final TestCompany company;
    private final TestCustomers customers;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser sales;
    private CurrentUser director;
    private CustomerId customer;

    TripReadingTests(
            TripReading trips,
            ReportReading reports,
            VisitReading visits,
            TripService travelling,
            VisitService visiting,
            TestTrips test,
            TestCompany company,
            TestCustomers customers,
            Statements statements,
            JdbcClient jdbc,
            TestClock clock) {
        this.trips = trips;
        this.reports = reports;
        this.visits = visits;
        this.travelling = travelling;
        this.visiting = visiting;
        this.test = test;
        this.company = company;
        this.customers = customers;
        this.statements = statements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
        customer = customers.heldBy(sales);
    }

    @Test
    void showsEverybodyTheTripsThatAreTheirs() {
        CurrentUser companion = company.hire("华南部", Role.SALES);
        CurrentUser assistant = company.hire("销售支持部", Role.ASSISTANT);
        CurrentUser phone = company.hire("电话信息部", Role.PHONE);
        CurrentUser manager = company.asking(company.hire("华东部", Role.MANAGER).id());
        CurrentUser stranger = company.hire("华南部", Role.SALES, Role.MANAGER);
        TripId own = test.withCompanion(sales, companion, customer);
        TripReportId signed = test.signed(sales, director, customers.heldBy(sales));

        assertThat(list(sales)).extracting(TripRow::id).contains(own, test.trip(signed));
        assertThat(list(companion)).extracting(TripRow::id).containsExactly(own);
        assertThat(list(manager)).hasSize(2);
        assertThat(list(director)).hasSize(2);
        assertThat(list(assistant)).extracting(TripRow::id).containsExactly(test.trip(signed));
        assertThat(list(phone)).isEmpty();
        assertThat(list(stranger)).isEmpty();
        assertThatThrownBy(() -> trips.page(stranger, own)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> trips.list(company.hire("综合部", Role.ADMIN), EVERYTHING, null))
                .isInstanceOf(Refused.class);
    }

    @Test
    void putsEachTripAtTheStageThatTheRuleNames() {
        for (String report :
                new String[] {"DRAFT", "SUBMITTED", "SIGNED", "QUALIFIED", "VERIFIED", "DISCREPANT", "UNVERIFIABLE"}) {
            TripReportId made = test.draft(sales, customer);
            jdbc.sql("update trip set state = 'ENDED', ended_at = now() where id = :id")
                    .param("id", test.trip(made).value())
                    .update();
            jdbc.sql("""
                            update trip_report set state = :state, submitted_at = now(), signed_at = now(),
                                signed_by = :by, qualified_at = now(), qualified_by = :by where id = :id""")
                    .param("state", report)
                    .param("by", director.id().value())
                    .param("id", made.value())
                    .update();
        }
        test.planned(sales, customer);

        var counts = trips.count(director, EVERYTHING);
        assertThat(counts)
                .containsEntry(TripStage.WRITING, 1L)
                .containsEntry(TripStage.SIGNING, 1L)
                .containsEntry(TripStage.ENTERING, 1L)
                .containsEntry(TripStage.VERIFYING, 2L)
                .containsEntry(TripStage.DONE, 2L)
                .containsEntry(TripStage.PLANNED, 1L);
        for (TripStage stage : counts.keySet()) {
            assertThat(trips.list(director, new TripPages.Filter(stage, null, null), null)
                            .rows())
                    .hasSize(counts.get(stage).intValue())
                    .allSatisfy(row -> assertThat(row.stage()).isEqualTo(stage));
        }
    }

    @Test
    void asksAFixedNumberOfStatementsHoweverManyRows() throws Exception {
        TripReportId small = test.draft(sales, customer);
        int listOfOne = statements.during(() -> trips.list(sales, EVERYTHING, null));
        TripId one = test.trip(small);
        List<String> pageOfOne = statements.sqlDuring(() -> trips.page(sales, one));
        int reportOfOne = statements.during(() -> reports.page(sales, small));
        CustomerId[] many = new CustomerId[6];
        for (int i = 0; i < many.length; i++) {
            many[i] = customers.heldBy(sales);
        }
        TripReportId large = test.draft(sales, many);
        for (int i = 0; i < 40; i++) {
            test.planned(sales, customer);
        }

        assertThat(statements.during(() -> trips.list(sales, EVERYTHING, null))).isEqualTo(listOfOne);
        assertThat(listOfOne).isEqualTo(2);
        TripId trip = test.trip(large);
        assertThat(statements.sqlDuring(() -> trips.page(sales, trip))).isEqualTo(pageOfOne);
        assertThat(statements.during(() -> reports.page(sales, large))).isEqualTo(reportOfOne);
        var first = trips.list(sales, EVERYTHING, null);
        assertThat(first.rows()).hasSize(30);
        assertThat(trips.list(sales, EVERYTHING, first.next()).rows())
                .hasSize(12)
                .doesNotContainAnyElementsOf(first.rows());
    }

    @Test
    void findsPiecesOfNumberPlaceAndPurposeLiterally() {
        test.planned(sales, customer);

        assertThat(trips.list(sales, new TripPages.Filter(null, null, "南通"), null)
                        .rows())
                .hasSize(1);
        assertThat(trips.list(sales, new TripPages.Filter(null, null, "CL-2603-"), null)
                        .rows())
                .hasSize(1);
        assertThat(trips.list(sales, new TripPages.Filter(null, null, "%"), null)
                        .rows())
                .isEmpty();
        assertThat(trips.list(sales, new TripPages.Filter(null, null, "' or 1=1 --"), null)
                        .rows())
                .isEmpty();
    }

    @Test
    void waitsForTheManagersWordAboveTheCostOfThePolicy() {
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        TripId trip = travelling.plan(sales, TripId.next(), test.plan(Set.of(), "3000.01", customer));
        assertThatThrownBy(() -> travelling.start(sales, trip, version(trip))).isInstanceOf(GoAheadMissing.class);
        assertThatThrownBy(() -> travelling.decideGoAhead(sales, trip, version(trip), true, null))
                .isInstanceOf(Refused.class);

        CurrentUser asking = company.asking(manager.id());
        travelling.decideGoAhead(asking, trip, version(trip), true, null);
        travelling.start(sales, trip, version(trip));

        assertThat(trips.page(sales, trip).head().goAhead()).isEqualTo(GoAhead.GIVEN);
        TripId cheap = travelling.plan(sales, TripId.next(), test.plan(Set.of(), "3000.00", customer));
        assertThat(trips.page(sales, cheap).head().goAhead()).isEqualTo(GoAhead.NOT_NEEDED);
    }

    @Test
    void planOnlyForCustomersOneMayVisit() {
        CustomerId foreign = customers.heldBy(company.hire("华南部", Role.SALES));

        assertThatThrownBy(() -> test.planned(sales, customer, foreign)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> test.visit(sales, foreign, null)).isInstanceOf(Refused.class);
        assertThat(jdbc.sql("select count(*) from trip").query(Integer.class).single())
                .isZero();
    }

    @Test
    void offersOwnCustomersThoseVisitedLatelyFirst() {
        CustomerId lately = customers.heldBy(sales);
        test.visit(sales, lately, null);

        assertThat(visits.customers(sales, null, null))
                .extracting(VisitPages.Choice::id)
                .containsExactly(lately, customer);
    }

    @Test
    void offersThoseOfTheTripsPlanFirst() {
        CustomerId lately = customers.heldBy(sales);
        test.visit(sales, lately, null);
        TripId trip = test.planned(sales, customer);

        assertThat(visits.customers(sales, null, trip))
                .extracting(VisitPages.Choice::id)
                .containsExactly(customer, lately);
    }

    @Test
    void logsNothingOnATripThatWaitsForItsGoAhead() {
        TripId dear = travelling.plan(sales, TripId.next(), test.plan(Set.of(), "3000.01", customer));

        assertThatThrownBy(() -> visits.requireOpen(sales, dear)).isInstanceOf(GoAheadMissing.class);
        assertThatThrownBy(() -> test.visit(sales, customer, dear)).isInstanceOf(GoAheadMissing.class);
        assertThat(trips.page(sales, dear).head().takesVisits(clock.today())).isFalse();
        visits.requireOpen(sales, test.planned(sales, customer));
        TripId handedIn = test.trip(test.submitted(sales, customer));
        assertThatThrownBy(() -> visits.requireOpen(sales, handedIn)).isInstanceOf(ReportMoved.class);
    }

    @Test
    void tellsTheDistanceToWhereEarlierVisitsWere() {
        visit(new Position(new BigDecimal("31.230400"), new BigDecimal("121.473700")));
        VisitId later = visit(new Position(new BigDecimal("31.231400"), new BigDecimal("121.473700")));

        assertThat(visits.page(sales, later).metresFromUsual()).isBetween(110L, 112L);
        assertThat(visits.distance(
                        sales, customer, new Position(new BigDecimal("31.230400"), new BigDecimal("121.473700"))))
                .isPresent();
    }

    @Test
    void refusesVisitsThatCannotHaveBeen() {
        TripId trip = test.planned(sales, customer);
        LoggedVisit early = logged(trip, clock.instant().minus(Duration.ofDays(4)));
        LoggedVisit ahead = logged(null, clock.instant().plus(Duration.ofHours(1)));
        LoggedVisit ages = logged(null, clock.instant().minus(Duration.ofDays(60)));

        for (LoggedVisit wrong : new LoggedVisit[] {early, ahead, ages}) {
            assertThatThrownBy(() -> visiting.log(sales, VisitId.next(), wrong, null))
                    .isInstanceOf(VisitWrong.class);
        }
        assertThat(jdbc.sql("select count(*) from visit").query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_kind = 'visit'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private VisitId visit(Position position) {
        LoggedVisit logged = new LoggedVisit(
                customer,
                null,
                clock.instant(),
                VisitKind.COURTESY,
                Set.of(),
                new VisitNote(null, null, null, "送样"),
                null,
                null,
                position);
        return visiting.log(sales, VisitId.next(), logged, null);
    }

    private LoggedVisit logged(@org.jspecify.annotations.Nullable TripId trip, java.time.Instant at) {
        return new LoggedVisit(
                customer,
                trip,
                at,
                VisitKind.COURTESY,
                Set.of(),
                new VisitNote(null, null, null, "送样"),
                null,
                null,
                null);
    }

    private List<TripRow> list(CurrentUser user) {
        return trips.list(user, EVERYTHING, null).rows();
    }

    private long version(TripId trip) {
        return jdbc.sql("select version from trip where id = :id")
                .param("id", trip.value())
                .query(Long.class)
                .single();
    }
}
