package com.keyuan.crm.trip.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactReveal;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.FactNotUsable;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.trip.ChangeState;
import com.keyuan.crm.trip.ChangesUndecided;
import com.keyuan.crm.trip.NotOpened;
import com.keyuan.crm.trip.PaperNote;
import com.keyuan.crm.trip.ProposalNotUsable;
import com.keyuan.crm.trip.ProposedChangeId;
import com.keyuan.crm.trip.ReportEntry;
import com.keyuan.crm.trip.ReportIncomplete;
import com.keyuan.crm.trip.ReportMoved;
import com.keyuan.crm.trip.ReportPage;
import com.keyuan.crm.trip.ReportReading;
import com.keyuan.crm.trip.ReportSigning;
import com.keyuan.crm.trip.ReportSigning.Seen;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.ReportVersion;
import com.keyuan.crm.trip.ReportWriting;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.TripReportService;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitNote;
import com.keyuan.crm.trip.VisitVerification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A report from draft to verified, and every wrong turn on the way. */
@CommittingTest
@PersistenceTest
class ReportWayTests {

    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final ReportWriting writing;
    private final ReportSigning signing;
    private final ReportEntry entry;
    private final ReportReading reading;
    private final TripReportService reports;
    private final ContactReveal reveal;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser sales;
    private CurrentUser director;
    private CurrentUser assistant;
    private CustomerId customer;

    ReportWayTests(
            TestCompany company,
            TestCustomers customers,
            TestTrips trips,
            ReportWriting writing,
            ReportSigning signing,
            ReportEntry entry,
            ReportReading reading,
            TripReportService reports,
            ContactReveal reveal,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TestClock clock) {
        this.company = company;
        this.customers = customers;
        this.trips = trips;
        this.writing = writing;
        this.signing = signing;
        this.entry = entry;
        this.reading = reading;
        this.reports = reports;
        this.reveal = reveal;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        customer = customers.heldBy(sales);
    }

    @Test
    void bringsANewNumberIntoTheCustomerBaseWithTheVisitAsItsSource() {
        ContactId contact = customers.contact(customer, "陆工", "13712342204");
        TripReportId report = trips.draft(sales, customer);
        VisitId visit = trips.visits(report).get(0);
        ProposedChangeId phone = ProposedChangeId.next();
        ProposedChangeId added = ProposedChangeId.next();
        writing.propose(sales, report, phone, visit, FactField.CONTACT_PHONE, contact, "150 1234 8831");
        writing.propose(sales, report, added, visit, FactField.NEW_CONTACT, null, "倪总|副总经理|13900001234");
        assertThat(stored("proposed_change")).doesNotContain("15012348831", "13900001234");
        trips.submit(sales, report);
        signing.sign(director, report, trips.version(report));
        entry.accept(assistant, phone, 0);
        entry.accept(assistant, added, 0);
        entry.qualify(assistant, report, trips.version(report));

        assertThat(trips.state(report)).isEqualTo(ReportState.QUALIFIED);
        assertThat(reveal.show(sales, contact, ContactField.PHONE)).isEqualTo("15012348831");
        assertThat(jdbc.sql("select source_id from contact where name = '倪总'")
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(visit.value());
        assertThat(jdbc.sql("select verification from visit")
                        .query(String.class)
                        .list())
                .containsOnly("WAITING");
        assertThat(stored("trip_report_version")).contains("150****8831").doesNotContain("15012348831");
    }

    @Test
    void leavesTheCustomerBaseAloneWhereTheAssistantRefused() {
        ContactId contact = customers.contact(customer, "陆工", "13712342204");
        TripReportId report = trips.draft(sales, customer);
        ProposedChangeId phone = ProposedChangeId.next();
        writing.propose(
                sales, report, phone, trips.visits(report).get(0), FactField.CONTACT_PHONE, contact, "15012348831");
        trips.submit(sales, report);
        signing.sign(director, report, trips.version(report));

        assertThatThrownBy(() -> entry.qualify(assistant, report, trips.version(report)))
                .isInstanceOf(ChangesUndecided.class);
        entry.refuse(assistant, phone, 0, "号码是空号");
        entry.qualify(assistant, report, trips.version(report));

        assertThat(reveal.show(sales, contact, ContactField.PHONE)).isEqualTo("13712342204");
    }

    @Test
    void proposesNothingThatTheCustomerBaseCannotTake() {
        ContactId contact = customers.contact(customer, "陆工", "13712342204");
        TripReportId report = trips.draft(sales, customer);

        refusesToPropose(report, FactField.HEADCOUNT, null, "约两百人", "value");
        refusesToPropose(report, FactField.CONTACT_PART, contact, "老板", "value");
        refusesToPropose(report, FactField.CONTACT_LEFT, contact, "上个月", "value");
        refusesToPropose(report, FactField.DEMAND_ESTIMATE, null, "很多", "value");
        refusesToPropose(report, FactField.CONTACT_TITLE, null, "总经理", "contact");
        assertThat(reading.page(sales, report).changes()).isEmpty();
    }

    private void refusesToPropose(
            TripReportId report, FactField field, @Nullable ContactId contact, String value, String beside) {
        VisitId visit = trips.visits(report).get(0);
        assertThatThrownBy(() -> writing.propose(sales, report, ProposedChangeId.next(), visit, field, contact, value))
                .as(value)
                .isInstanceOfSatisfying(
                        FactNotUsable.class, no -> assertThat(no.field()).isEqualTo(beside));
    }

    @Test
    void proposesOneValueForEachFieldOfARecord() {
        TripReportId report = trips.draft(sales, customer);
        propose(report, FactField.HEADCOUNT, "UNDER_20");
        propose(report, FactField.NEW_CONTACT, "倪总");
        propose(report, FactField.NEW_CONTACT, "江工|质检");
        propose(report, FactField.HEADCOUNT, "UNDER_100");

        assertThat(reading.page(sales, report).changes())
                .extracting(ReportPage.Change::shown)
                .containsExactly("倪总", "江工，质检", "UNDER_100");
    }

    private ProposedChangeId propose(TripReportId report, FactField field, String value) {
        ProposedChangeId id = ProposedChangeId.next();
        writing.propose(sales, report, id, trips.visits(report).get(0), field, null, value);
        return id;
    }

    @Test
    void acceptsNoProposalThatCannotBeEntered() {
        TripReportId report = trips.draft(sales, customer);
        ProposedChangeId old = propose(report, FactField.HEADCOUNT, "UNDER_20");
        jdbc.sql("update proposed_change set value = '约两百人'").update();
        trips.submit(sales, report);
        signing.sign(director, report, trips.version(report));

        assertThatThrownBy(() -> entry.accept(assistant, old, 0))
                .isInstanceOfSatisfying(
                        ProposalNotUsable.class,
                        no -> assertThat(no.arguments()).asString().contains("约两百人"));
        entry.refuse(assistant, old, 0, "写成区间");
        entry.qualify(assistant, report, trips.version(report));
    }

    @Test
    void decidesNothingFromAPageThatShowsAnOlderDecision() {
        TripReportId report = trips.draft(sales, customer);
        ProposedChangeId address = propose(report, FactField.ADDRESS, "城港路 1 号");
        trips.submit(sales, report);
        signing.sign(director, report, trips.version(report));

        entry.refuse(assistant, address, 0, "是仓库的地址");
        assertThatThrownBy(() -> entry.accept(assistant, address, 0)).isInstanceOf(StaleVersion.class);
        assertThat(reading.page(assistant, report).changes().get(0).state()).isEqualTo(ChangeState.REFUSED);
        entry.accept(assistant, address, 1);
        entry.accept(assistant, address, 1); // pressed twice
        assertThatThrownBy(() -> entry.refuse(assistant, address, 1, "再想想")).isInstanceOf(StaleVersion.class);
    }

    @Test
    void isRefusedToEverybodyWhoMayNotMoveIt() {
        TripReportId submitted = trips.submitted(sales, customer);
        long version = trips.version(submitted);
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        CurrentUser finance = company.hire("财务部", Role.FINANCE);

        for (CurrentUser nobody : List.of(sales, manager, finance, assistant)) {
            assertThatThrownBy(() -> signing.sign(nobody, submitted, version)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> signing.giveBack(nobody, submitted, version, "不行"))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> entry.qualify(director, submitted, version)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> entry.qualify(assistant, submitted, version)).isInstanceOf(ReportMoved.class);
        assertThatThrownBy(() -> trips.submit(sales, submitted)).isInstanceOf(ReportMoved.class);
        assertThatThrownBy(() -> signing.sign(director, submitted, version - 1)).isInstanceOf(StaleVersion.class);
        assertThat(trips.state(submitted)).isEqualTo(ReportState.SUBMITTED);
        assertThat(trips.version(submitted)).isEqualTo(version);
    }

    @Test
    void isNeverSignedOrEnteredByWhoeverTravelled() {
        CurrentUser travellingDirector = company.hire("销售中心", Role.DIRECTOR, Role.ASSISTANT);
        CustomerId own = customers.heldBy(travellingDirector);
        TripReportId report = trips.submitted(travellingDirector, own);
        TripReportId along = trips.draftOf(sales, trips.withCompanion(sales, travellingDirector, customer), customer);
        trips.submit(sales, along);

        for (TripReportId paper : List.of(report, along)) {
            assertThatThrownBy(() -> signing.sign(travellingDirector, paper, trips.version(paper)))
                    .isInstanceOf(Refused.class);
            signing.sign(director, paper, trips.version(paper));
            assertThatThrownBy(() -> entry.qualify(travellingDirector, paper, trips.version(paper)))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void isSignedByADelegateInTheirTimeButNotForASuperior() {
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        CurrentUser below = company.hire("华东一部", Role.MANAGER);
        delegate(manager, clock.today(), clock.today());
        delegate(below, clock.today(), clock.today());
        TripReportId ofSales = trips.submitted(sales, customer);
        TripReportId ofManager = trips.submitted(manager, customers.heldBy(manager));

        assertThatThrownBy(() -> signing.sign(below, ofManager, trips.version(ofManager)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> signing.sign(manager, ofManager, trips.version(ofManager)))
                .isInstanceOf(Refused.class);
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> signing.sign(manager, ofSales, trips.version(ofSales)))
                .isInstanceOf(Refused.class);
        delegate(manager, clock.today(), clock.today());
        signing.sign(manager, ofSales, trips.version(ofSales));

        assertThat(reading.page(director, ofSales).paper().signedFor()).isEqualTo(director.name());
    }

    @Test
    void ofADirectorGoesToTheDeputyAndSaysSo() {
        TripReportId report = trips.draft(director, customers.heldBy(director));
        CurrentUser admin = company.hire("综合部", Role.ADMIN);
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        delegate(manager, clock.today(), clock.today());
        trips.submit(director, report);

        assertThat(reading.page(director, report).paper().notes()).containsExactly(PaperNote.NO_SIGNER);
        assertThat(jdbc.sql("select count(*) from task where assignee_id = :admin and done_at is null")
                        .param("admin", admin.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> signing.sign(manager, report, trips.version(report)))
                .isInstanceOf(Refused.class);
        jdbc.sql("""
                        insert into director_deputy (id, version, person_id, from_date, to_date, named_by, named_at)
                        values (:id, 0, :person, :today, :today, :admin, now())""")
                .param("id", TimeOrderedIds.next())
                .param("person", manager.id().value())
                .param("today", clock.today())
                .param("admin", admin.id().value())
                .update();
        signing.sign(manager, report, trips.version(report));

        assertThat(reading.page(director, report).paper().notes())
                .contains(PaperNote.NO_SIGNER, PaperNote.SIGNED_BY_DEPUTY);
        assertThat(jdbc.sql("select count(*) from task where done_at is null and source_kind = 'trip_report'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsEveryVersionThatCameBackAndSaysWhatChanged() {
        TripReportId report = trips.submitted(sales, customer);
        signing.giveBack(director, report, trips.version(report), "结果太空");
        VisitId visit = trips.visits(report).get(0);
        var section = reading.page(sales, report).section(visit).orElseThrow();
        ContactId met = section.people().get(0).id();
        writing.write(
                sales,
                report,
                trips.version(report),
                new ReportWriting.SectionText(
                        visit,
                        new VisitNote(section.note().need(), section.note().business(), null, "同意含税 5,180 元/吨"),
                        section.nextStep(),
                        section.nextStepOn(),
                        Set.of(met)));
        trips.submit(sales, report);

        List<ReportVersion> versions = reading.versions(sales, report);
        assertThat(versions).extracting(ReportVersion::number).containsExactly(2, 1);
        assertThat(versions.get(1).returnedNote()).isEqualTo("结果太空");
        assertThat(com.keyuan.crm.trip.ReportDifference.between(
                        versions.get(1).content(), versions.get(0).content()))
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.before()).isEqualTo("周五前书面答复");
                    assertThat(difference.after()).isEqualTo("同意含税 5,180 元/吨");
                });
    }

    @Test
    void comesBackFromTheAssistantWithoutItsSignature() {
        TripReportId report = trips.signed(sales, director, customer);
        signing.giveBack(assistant, report, trips.version(report), "电话少一位");

        assertThat(trips.state(report)).isEqualTo(ReportState.DRAFT);
        assertThat(reading.page(sales, report).paper().signedBy()).isNull();
        assertThatThrownBy(() -> signing.giveBack(assistant, report, trips.version(report), "再来"))
                .isInstanceOf(ReportMoved.class);
    }

    @Test
    void isHandedInOnlyWhenEveryPlannedCustomerIsVisitedOrExplained() {
        CustomerId other = customers.heldBy(sales);
        TripReportId report = trips.draftOf(sales, trips.planned(sales, customer, other), customer);

        assertThatThrownBy(() -> trips.submit(sales, report)).isInstanceOf(ReportIncomplete.class);
        writing.writeOverview(
                sales, report, trips.version(report), new ReportWriting.Overview(null, Map.of(other, "厂区封闭检修，改约下月")));
        trips.submit(sales, report);

        assertThat(trips.state(report)).isEqualTo(ReportState.SUBMITTED);
    }

    @Test
    void isMarkedLateOnTheFourthWorkingDayAfterTheTrip() {
        TripReportId inTime = trips.draft(sales, customer);
        TripReportId late = trips.draft(sales, customers.heldBy(sales));
        clock.set(LocalDate.parse("2026-03-23") + "T23:59"); // Wednesday's trip: Thursday, Friday, Monday
        trips.submit(sales, inTime);
        clock.advance(Duration.ofMinutes(2));
        trips.submit(sales, late);

        assertThat(reading.page(sales, inTime).paper().late()).isFalse();
        assertThat(reading.page(sales, late).paper().late()).isTrue();
    }

    @Test
    void isSignedTogetherWithOthersOnlyAfterEachWasOpened() {
        TripReportId one = trips.submitted(sales, customer);
        TripReportId two = trips.submitted(sales, customers.heldBy(sales));
        List<Seen> both = List.of(new Seen(one, trips.version(one)), new Seen(two, trips.version(two)));
        signing.open(director, one);

        assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> signing.signTogether(director, both));
        assertThat(trips.state(one)).isEqualTo(ReportState.SUBMITTED);

        signing.open(director, two);
        signing.signTogether(director, both);
        assertThat(List.of(trips.state(one), trips.state(two))).containsOnly(ReportState.SIGNED);
    }

    @Test
    void wantsToBeOpenedAgainAfterItCameBackChanged() {
        TripReportId report = trips.submitted(sales, customer);
        signing.open(director, report);
        signing.giveBack(director, report, trips.version(report), "补充结果");
        trips.submit(sales, report);

        assertThatThrownBy(() -> signing.signTogether(director, List.of(new Seen(report, trips.version(report)))))
                .isInstanceOf(NotOpened.class);
    }

    @Test
    void followsTheCallsAndTheCasesDecision() {
        TripReportId report = trips.qualified(sales, director, assistant, customer, customers.heldBy(sales));
        List<VisitId> visits = trips.visits(report);
        CurrentUser phone = company.hire("电话信息部", Role.PHONE);

        verify(phone, visits.get(0), VisitVerification.CONFIRMED);
        assertThat(trips.state(report)).isEqualTo(ReportState.QUALIFIED);
        verify(phone, visits.get(1), VisitVerification.NOT_CONFIRMED);
        assertThat(trips.state(report)).isEqualTo(ReportState.DISCREPANT);
        transaction.executeWithoutResult(status -> reports.discrepancyCleared(phone, visits.get(1)));
        assertThat(trips.state(report)).isEqualTo(ReportState.VERIFIED);
    }

    private void verify(CurrentUser by, VisitId visit, VisitVerification outcome) {
        transaction.executeWithoutResult(status -> reports.visitVerified(by, visit, outcome));
    }

    private void delegate(CurrentUser to, LocalDate from, LocalDate until) {
        jdbc.sql("""
                        insert into delegation (id, version, director_id, delegate_id, from_date, to_date)
                        values (:id, 0, :director, :to, :from, :until)""")
                .param("id", TimeOrderedIds.next())
                .param("director", director.id().value())
                .param("to", to.id().value())
                .param("from", from)
                .param("until", until)
                .update();
    }

    private String stored(String table) {
        return String.join(
                "\n",
                jdbc.sql("select t::text from " + table + " t")
                        .query(String.class)
                        .list());
    }
}
