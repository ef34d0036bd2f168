package com.keyuan.crm.trip;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Trips on their way, for tests of every room: {@code trips.submitted(sales, customer)}. */
@TestComponent
public class TestTrips {

    private static final VisitNote NOTE = new VisitNote("船用无缝管 460 吨", "订单排到八月", null, "周五前书面答复");

    private final TripService travelling;
    private final VisitService visiting;
    private final ReportSubmission submission;
    private final ReportSigning signing;
    private final ReportEntry entry;
    private final TripReports reports;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    public TestTrips(
            TripService travelling,
            VisitService visiting,
            ReportSubmission submission,
            ReportSigning signing,
            ReportEntry entry,
            TripReports reports,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TestClock clock) {
        this.travelling = travelling;
        this.visiting = visiting;
        this.submission = submission;
        this.signing = signing;
        this.entry = entry;
        this.reports = reports;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public TripPlan plan(Set<PersonId> companions, @Nullable String cost, CustomerId... customers) {
        LocalDate today = clock.today();
        return new TripPlan(
                TripKind.SALES,
                "年度框架协议",
                "南通",
                new DateRange(today.minusDays(2), today),
                List.of(customers),
                companions,
                cost == null ? null : Money.of(cost));
    }

    public TripId planned(CurrentUser traveller, CustomerId... customers) {
        return travelling.plan(traveller, TripId.next(), plan(Set.of(), null, customers));
    }

    public TripId withCompanion(CurrentUser traveller, CurrentUser companion, CustomerId... customers) {
        return travelling.plan(traveller, TripId.next(), plan(Set.of(companion.id()), null, customers));
    }

    /** A visit of today, with a contact of the customer that is made for it. */
    public VisitId visit(CurrentUser visitor, CustomerId customer, @Nullable TripId trip) {
        LoggedVisit logged = new LoggedVisit(
                customer,
                trip,
                clock.instant(),
                VisitKind.QUOTATION,
                Set.of(contact(customer)),
                NOTE,
                "寄船级社证书",
                clock.today().plusDays(3),
                null);
        return visiting.log(visitor, VisitId.next(), logged, null);
    }

    private ContactId contact(CustomerId customer) {
        ContactId id = ContactId.next();
        jdbc.sql("""
                        insert into contact (id, version, customer_id, name, key_id, wrapped_key, created_at)
                        values (:id, 0, :customer, '陆工', 'none', ''::bytea, :at)""")
                .param("id", id.value())
                .param("customer", customer.value())
                .param("at", clock.instant().atZone(BusinessZone.ID).toOffsetDateTime())
                .update();
        return id;
    }

    /** A trip that is over, with one visit to each customer, and its complete report in draft. */
    public TripReportId draft(CurrentUser traveller, CustomerId... customers) {
        return draftOf(traveller, planned(traveller, customers), customers);
    }

    public TripReportId draftOf(CurrentUser traveller, TripId trip, CustomerId... customers) {
        for (CustomerId customer : customers) {
            visit(traveller, customer, trip);
        }
        return report(trip).getId();
    }

    public TripReportId submitted(CurrentUser traveller, CustomerId... customers) {
        TripReportId report = draft(traveller, customers);
        submit(traveller, report);
        return report;
    }

    public void submit(CurrentUser traveller, TripReportId report) {
        submission.submit(traveller, report, version(report));
    }

    public TripReportId signed(CurrentUser traveller, CurrentUser director, CustomerId... customers) {
        TripReportId report = submitted(traveller, customers);
        signing.sign(director, report, version(report));
        return report;
    }

    public TripReportId qualified(
            CurrentUser traveller, CurrentUser director, CurrentUser assistant, CustomerId... customers) {
        TripReportId report = signed(traveller, director, customers);
        entry.qualify(assistant, report, version(report));
        return report;
    }

    public long version(TripReportId report) {
        return jdbc.sql("select version from trip_report where id = :id")
                .param("id", report.value())
                .query(Long.class)
                .single();
    }

    public ReportState state(TripReportId report) {
        return ReportState.valueOf(jdbc.sql("select state from trip_report where id = :id")
                .param("id", report.value())
                .query(String.class)
                .single());
    }

    public TripReport report(TripId trip) {
        TripReport found =
                transaction.execute(status -> reports.findByTrip(trip).orElseThrow());
        return java.util.Objects.requireNonNull(found);
    }

    public TripId trip(TripReportId report) {
        return new TripId(jdbc.sql("select trip_id from trip_report where id = :id")
                .param("id", report.value())
                .query(java.util.UUID.class)
                .single());
    }

    public List<VisitId> visits(TripReportId report) {
        return jdbc
                .sql("select id from visit where trip_id = :trip order by visited_at, id")
                .param("trip", trip(report).value())
                .query(java.util.UUID.class)
                .list()
                .stream()
                .map(VisitId::new)
                .toList();
    }
}
