package com.keyuan.crm.verification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.verification.CallerRule;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.QueueRow;
import com.keyuan.crm.verification.RiskRule;
import com.keyuan.crm.verification.TestCalls;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationPages;
import com.keyuan.crm.verification.VerificationQueue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
class SqlVerificationQueueTests {

    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final TestCalls calls;
    private final VerificationQueue queue;
    private final VerificationPages pages;
    private final Access access;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Random random = new Random(8);

    private CurrentUser sales;
    private CurrentUser director;
    private CurrentUser assistant;
    private CurrentUser caller;

    SqlVerificationQueueTests(
            TestCompany company,
            TestCustomers customers,
            TestTrips trips,
            TestCalls calls,
            VerificationQueue queue,
            VerificationPages pages,
            Access access,
            Statements statements,
            JdbcClient jdbc,
            TestClock clock) {
        this.company = company;
        this.customers = customers;
        this.trips = trips;
        this.calls = calls;
        this.queue = queue;
        this.pages = pages;
        this.access = access;
        this.statements = statements;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        caller = company.hire("电话信息部", Role.PHONE);
    }

    @Test
    void countsRiskAsTheRuleDoes() {
        Map<CustomerId, RiskRule.Facts> expected = new HashMap<>();
        List<CurrentUser> authors = new ArrayList<>();
        Map<CurrentUser, Integer> records = new HashMap<>();
        for (int wrong = 0; wrong < 4; wrong++) {
            CurrentUser author = company.hire("华东二部", Role.SALES);
            authors.add(author);
            records.put(author, wrong);
            for (int n = 0; n < wrong; n++) {
                CustomerId told = callable(author);
                calls.denied(
                        caller,
                        calls.of(trips.qualified(author, director, assistant, told))
                                .get(0));
            }
        }
        for (int n = 0; n < 24; n++) {
            CurrentUser author = authors.get(random.nextInt(4));
            CustomerId customer = callable(author);
            char tier = "ABC".charAt(random.nextInt(3));
            customers.tier(customer, tier);
            TripReportId report = trips.qualified(author, director, assistant, customer);
            BigDecimal claimed = new BigDecimal(random.nextInt(600_000)).movePointLeft(2);
            claim(report, author, claimed);
            boolean late = random.nextBoolean();
            jdbc.sql("update trip_report set late = :late where id = :id")
                    .param("late", late)
                    .param("id", report.value())
                    .update();
            expected.put(customer, new RiskRule.Facts(claimed, String.valueOf(tier), records.get(author), late));
        }

        List<QueueRow> rows = queue.waiting(caller, clock.instant(), null, 100).rows();

        assertThat(rows)
                .hasSize(24)
                .allSatisfy(row -> assertThat(row.risk()).isEqualTo(RiskRule.points(expected.get(row.customer()))));
        assertThat(rows).extracting(QueueRow::risk).isSortedAccordingTo((a, b) -> b - a);
    }

    @Test
    void pagesWithoutLosingOrRepeatingACustomer() {
        CustomerId[] all = Stream.generate(() -> callable(sales)).limit(7).toArray(CustomerId[]::new);
        trips.qualified(sales, director, assistant, all);
        List<CustomerId> seen = new ArrayList<>();
        String after = null;
        do {
            Slice<QueueRow> slice = queue.waiting(caller, clock.instant(), after, 3);
            slice.rows().forEach(row -> seen.add(row.customer()));
            after = slice.next();
        } while (after != null);

        assertThat(seen).containsExactlyInAnyOrder(all);
        assertThat(queue.waiting(caller, clock.instant(), "nonsense", 3).rows()).hasSize(3);
    }

    @Test
    void leavesOutWhomNobodyCanRing() {
        CustomerId silent = customers.heldBy(sales);
        trips.qualified(sales, director, assistant, silent);
        CurrentUser lead = company.hire("电话信息部", Role.PHONE, Role.MANAGER);

        assertThat(pages.waiting(caller, null).rows()).isEmpty();
        assertThat(pages.forLead(lead, null).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.callable()).isZero());
    }

    @Test
    void lettingRingInSqlIsTheRule() {
        List<String> departments = List.of("销售中心", "华东部", "华东一部", "华东二部", "华南部", "电话信息部", "销售支持部");
        for (int n = 0; n < 12; n++) {
            CurrentUser traveller = company.hire(departments.get(random.nextInt(7)), Role.SALES, Role.PHONE);
            CurrentUser companion = company.hire(departments.get(random.nextInt(7)), Role.SALES, Role.PHONE);
            CurrentUser signer = company.hire(departments.get(random.nextInt(7)), Role.DIRECTOR, Role.PHONE);
            CurrentUser enterer = company.hire(departments.get(random.nextInt(7)), Role.ASSISTANT, Role.PHONE);
            CustomerId customer = callable(traveller);
            TripReportId report =
                    trips.draftOf(traveller, trips.withCompanion(traveller, companion, customer), customer);
            VerificationId visit = qualify(report, signer, enterer);
            CallerRule.Paper paper = new CallerRule.Paper(
                    Set.of(traveller.id(), companion.id()),
                    Set.of(signer.id()),
                    enterer.id(),
                    around(traveller.department()));
            Stream.of(
                            traveller,
                            companion,
                            signer,
                            enterer,
                            company.hire(departments.get(random.nextInt(7)), Role.PHONE),
                            company.hire(departments.get(random.nextInt(7)), Role.PHONE))
                    .map(one -> company.asking(one.id()))
                    .forEach(one -> assertThat(access.allows(one, Action.VERIFICATION_CALL, visit.value()))
                            .isEqualTo(CallerRule.mayCall(one.id(), one.department(), paper, true)));
        }
    }

    @Test
    void sendsAsManyStatementsForManyRowsAsForFew() throws Exception {
        CustomerId first = callable(sales);
        trips.qualified(sales, director, assistant, first);
        PhoneCallId call = calls.dialled(caller, first);
        int queueOfOne = statements.during(() -> pages.waiting(caller, null));
        int callOfOne = statements.during(() -> pages.call(caller, call, null));
        CustomerId[] more = Stream.generate(() -> callable(sales)).limit(12).toArray(CustomerId[]::new);
        trips.qualified(sales, director, assistant, more);
        trips.qualified(sales, director, assistant, first);
        trips.qualified(sales, director, assistant, first);

        assertThat(pages.waiting(caller, null).rows()).hasSize(13);
        assertThat(pages.call(caller, call, null).visits()).hasSize(3);
        assertThat(statements.during(() -> pages.waiting(caller, null))).isEqualTo(queueOfOne);
        assertThat(statements.during(() -> pages.call(caller, call, null))).isEqualTo(callOfOne);
    }

    private VerificationId qualify(TripReportId report, CurrentUser signer, CurrentUser enterer) {
        // the paper as it would be with these people, whoever may sign for whom
        jdbc.sql("""
                        update trip_report set state = 'QUALIFIED', submitted_at = now(), signed_by = :signer, signed_at = now(),
                               qualified_by = :enterer, qualified_at = now() where id = :id""")
                .param("signer", signer.id().value())
                .param("enterer", enterer.id().value())
                .param("id", report.value())
                .update();
        UUID id = VerificationId.next().value();
        jdbc.sql("""
                        insert into verification (id, version, visit_id, report_id, customer_id, author_id, opened_at, due_on)
                        select :id, 0, visit.id, :report, visit.customer_id, visit.visitor_id, now(), current_date
                        from visit where visit.id = :visit""")
                .param("id", id)
                .param("report", report.value())
                .param("visit", trips.visits(report).get(0).value())
                .update();
        return new VerificationId(id);
    }

    private Set<DepartmentId> around(DepartmentId own) {
        return jdbc.sql("""
                        select id from department where id = :own or parent_id = :own
                           or id = (select parent_id from department where id = :own)""").param("own", own.value()).query(UUID.class).list().stream()
                .map(DepartmentId::new)
                .collect(Collectors.toSet());
    }

    private CustomerId callable(CurrentUser holder) {
        CustomerId made = customers.heldBy(holder);
        customers.contact(made, "谢工", "13812341234");
        return made;
    }

    private void claim(TripReportId report, CurrentUser claimant, BigDecimal amount) {
        jdbc.sql("""
                        insert into expense_claim (id, version, number, trip_id, claimant_id, department_id, state, state_since,
                                                   revision, claimed, allowed, advances, created_at)
                        values (:id, 0, :number, :trip, :claimant, :department, 'DRAFT', now(), 0, :amount, :amount, 0, now())""")
                .param("id", UUID.randomUUID())
                .param("number", "BX-" + PersonId.next().toString().substring(24))
                .param("trip", trips.trip(report).value())
                .param("claimant", claimant.id().value())
                .param("department", claimant.department().value())
                .param("amount", amount)
                .update();
    }
}
