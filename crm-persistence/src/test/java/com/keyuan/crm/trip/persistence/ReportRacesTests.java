package com.keyuan.crm.trip.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.LoggedVisit;
import com.keyuan.crm.trip.ProposedChangeId;
import com.keyuan.crm.trip.ReportEntry;
import com.keyuan.crm.trip.ReportMoved;
import com.keyuan.crm.trip.ReportSigning;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.ReportSubmission;
import com.keyuan.crm.trip.ReportWriting;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.TripService;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitKind;
import com.keyuan.crm.trip.VisitNote;
import com.keyuan.crm.trip.VisitService;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same move by twenty at once: one wins, the others are told where the report stands. */
@CommittingTest
@PersistenceTest
class ReportRacesTests {

    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final TripService travelling;
    private final VisitService visiting;
    private final ReportSubmission submission;
    private final ReportSigning signing;
    private final ReportWriting writing;
    private final ReportEntry entry;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser sales;
    private CustomerId customer;

    ReportRacesTests(
            TestCompany company,
            TestCustomers customers,
            TestTrips trips,
            TripService travelling,
            VisitService visiting,
            ReportSubmission submission,
            ReportSigning signing,
            ReportWriting writing,
            ReportEntry entry,
            JdbcClient jdbc,
            TestClock clock) {
        this.company = company;
        this.customers = customers;
        this.trips = trips;
        this.travelling = travelling;
        this.visiting = visiting;
        this.submission = submission;
        this.signing = signing;
        this.writing = writing;
        this.entry = entry;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        customer = customers.heldBy(sales);
    }

    @Test
    void isSignedByOneOfTwentyDirectors() {
        TripReportId report = trips.submitted(sales, customer);
        long version = trips.version(report);
        List<CurrentUser> directors = IntStream.range(0, 20)
                .mapToObj(n -> company.hire("销售中心", Role.DIRECTOR))
                .toList();

        Race race = Race.of(20, n -> () -> signing.sign(directors.get(n), report, version));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(ReportMoved.class);
        assertThat(race.failures())
                .allSatisfy(lost -> assertThat(((ReportMoved) lost).state()).isEqualTo(ReportState.SIGNED));
        assertThat(entries("APPROVED")).isEqualTo(1);
    }

    @Test
    void isHandedInOnceByTwentyClicks() {
        TripReportId report = trips.draft(sales, customer);
        long version = trips.version(report);

        Race race = Race.of(20, () -> submission.submit(sales, report, version));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(ReportMoved.class);
        assertThat(count("trip_report_version")).isEqualTo(1);
    }

    @Test
    void isEitherSignedOrGivenBack() {
        TripReportId report = trips.submitted(sales, customer);
        long version = trips.version(report);
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);

        Race race = Race.of(20, n -> () -> {
            if (n % 2 == 0) {
                signing.sign(director, report, version);
            } else {
                signing.giveBack(director, report, version, "补充结果");
            }
        });

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfTypes(ReportMoved.class, StaleVersion.class);
    }

    @Test
    void entersItsFactsOnceHoweverManyMarkItQualified() {
        ContactId contact = customers.contact(customer, "陆工", "13712342204");
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        List<CurrentUser> assistants = IntStream.range(0, 20)
                .mapToObj(n -> company.hire("销售支持部", Role.ASSISTANT))
                .toList();
        TripReportId report = trips.draft(sales, customer);
        ProposedChangeId phone = ProposedChangeId.next();
        writing.propose(
                sales, report, phone, trips.visits(report).get(0), FactField.CONTACT_PHONE, contact, "15012348831");
        trips.submit(sales, report);
        signing.sign(director, report, trips.version(report));
        entry.accept(assistants.get(0), phone, 0);
        long version = trips.version(report);

        Race race = Race.of(20, n -> () -> entry.qualify(assistants.get(n), report, version));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(ReportMoved.class);
        assertThat(count("customer_fact")).isEqualTo(1);
    }

    @Test
    void numbersTwentyTripsOneAfterTheOther() {
        Race race = Race.of(20, n -> () -> trips.planned(sales, customer));

        assertThat(race.successes()).isEqualTo(20);
        assertThat(jdbc.sql("select number from trip order by number")
                        .query(String.class)
                        .list())
                .hasSize(20)
                .startsWith("CL-2603-001")
                .endsWith("CL-2603-020");
    }

    @Test
    void makesOneTripAndOneVisitOfAFormSentTwentyTimes() {
        TripId trip = TripId.next();
        VisitId visit = VisitId.next();
        LoggedVisit logged = new LoggedVisit(
                customer,
                null,
                clock.instant(),
                VisitKind.FOLLOW_UP,
                Set.of(),
                new VisitNote("三百吨", null, null, null),
                "寄样",
                clock.today().plusDays(1),
                null);

        Race plans = Race.of(20, () -> travelling.plan(sales, trip, trips.plan(Set.of(), null, customer)));
        Race visits = Race.of(20, () -> visiting.log(sales, visit, logged, null));

        assertThat(plans.successes()).isEqualTo(20);
        assertThat(visits.successes()).isEqualTo(20);
        assertThat(count("trip")).isEqualTo(1);
        assertThat(count("visit")).isEqualTo(1);
        assertThat(count("task")).isEqualTo(1);
    }

    private int entries(String kind) {
        return jdbc.sql("select count(*) from audit_entry where kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
