package com.keyuan.crm.service.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.service.CaseAnswer;
import com.keyuan.crm.service.CaseChecking;
import com.keyuan.crm.service.CaseNotThere;
import com.keyuan.crm.service.CasePlan;
import com.keyuan.crm.service.CaseState;
import com.keyuan.crm.service.NotOfAfterSales;
import com.keyuan.crm.service.PublicCases;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCaseLists.Scope;
import com.keyuan.crm.service.ServiceCaseOpening;
import com.keyuan.crm.service.ServiceCasePage;
import com.keyuan.crm.service.ServiceCaseReading;
import com.keyuan.crm.service.ServiceCaseRow;
import com.keyuan.crm.service.ServiceCaseService;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class ServiceCaseServiceTests {

    private static final LocalDate SOON = LocalDate.of(2026, 3, 19);

    private final TestCompany company;
    private final TestCustomers customers;
    private final ServiceCaseOpening opening;
    private final ServiceCaseReading reading;
    private final ServiceCaseService cases;
    private final CaseChecking checking;
    private final PublicCases open;
    private final Statements statements;
    private final JdbcClient jdbc;

    private CurrentUser sales;
    private CurrentUser service;
    private CurrentUser caller;
    private CustomerId customer;

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        service = company.hire("售后部", Role.SERVICE);
        caller = company.hire("电话信息部", Role.PHONE);
        customer = customers.heldBy(sales);
    }

    @Test
    void isDueInWorkingHoursByTierAndOwnedByWhoeverHasFewest() {
        customers.tier(customer, 'A');
        CurrentUser second = company.hire("售后部", Role.SERVICE);
        ServiceCaseId first = open();
        ServiceCaseId next = open();

        assertThat(row(first).dueOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(row(first).minutesLeft()).isEqualTo(16 * 60);
        assertThat(row(first).owner()).isIn(service.id(), second.id());
        assertThat(row(next).owner()).isNotEqualTo(row(first).owner());
    }

    @Test
    void isDoneOnlyWhenTheCustomerIsSatisfied() {
        ServiceCaseId id = checkable();
        checking.answered(caller, id, new CaseAnswer(2, "还少一根"), 2);
        assertThat(row(id).state()).isEqualTo(CaseState.PLAN);
        assertThatThrownBy(() -> cases.done(service, id, "补了", 3)).isInstanceOf(CaseNotThere.class);
        cases.plan(service, id, plan(), 3);
        assertThatThrownBy(() -> cases.done(service, id, "补了", 3)).isInstanceOf(StaleVersion.class);
        cases.done(service, id, "补了一根", 4);

        checking.answered(caller, id, new CaseAnswer(5, null), 5);

        ServiceCasePage page = reading.page(caller, id);
        assertThat(page.row().isOpen()).isFalse();
        assertThat(page.row().outcome()).isEqualTo("补了一根");
        assertThat(page.rounds()).extracting(ServiceCasePage.Round::rating).containsExactly(5, 2);
        assertThat(reading.list(service, Scope.DONE, null).rows()).hasSize(1);
        assertThat(customers.logOf(id.value())).hasSize(7);

        checking.reopen(sales, id, "又漏了", 6);
        assertThat(row(id).reopened()).isEqualTo(1);
        assertThat(row(id).round()).isEqualTo(3);
    }

    @Test
    void isCheckedByNobodyWhoWorkedAtItWhateverTheRoleAndTheWay() {
        CurrentUser both = company.hire("售后部", Role.SERVICE, Role.PHONE);
        ServiceCaseId id = open();
        cases.plan(both, id, new CasePlan("换货", both.id(), SOON), 0);
        cases.done(both, id, "已换货", 1);
        cases.assign(both, id, service.id(), 2);

        assertThatThrownBy(() -> checking.answered(both, id, new CaseAnswer(5, null), 3))
                .isInstanceOf(Refused.class);
        assertRefused("update service_case_round set checked_at = now(), rating = 5, checked_by = :who", both);
        assertRefused("update service_case_round set checked_at = now(), rating = 5, checked_by = :who", service);
        assertRefused("""
                update service_case set state = 'DONE', done_at = now(), done_by = :who, outcome = 'x'""", caller);
        assertRefused("""
                update service_case set state = 'DONE', done_at = now(), done_by = :who, outcome = 'x',
                before_loop = true""", caller);
        assertThat(reading.page(both, id).code()).isNull();
        assertThat(reading.page(sales, id).code()).hasSize(26);

        assertRefused("update service_case_round set done_by = :who", caller);
        assertRefused("update service_case_round set worker_id = :who", caller);

        checking.answered(caller, id, new CaseAnswer(1, null), 3);
        assertRefused("update service_case_round set rating = 5 where checked_by <> :who", service);
        assertRefused("delete from service_case_round where worker_id = :who", both);
    }

    @Test
    void endsAndBeginsAnewWithARecordOnly() {
        ServiceCaseId id = checkable();
        checking.answered(caller, id, new CaseAnswer(5, null), 2);
        assertRefused("""
                update service_case set state = 'PLAN', done_at = null, done_by = null, outcome = null, round = 2
                where owner_id = :who""", service);
        checking.reopen(sales, id, "又漏了", 3);
        assertRefused("""
                update service_case set state = 'DONE', done_at = now(), done_by = :who, outcome = 'x', round = 1""", service);
        assertRefused("""
                insert into service_case (id, version, customer_id, text, opened_at, opened_by, due_on, done_at, done_by, outcome,
                                          state, before_loop)
                select gen_random_uuid(), 0, customer_id, text, opened_at, opened_by, due_on, now(), :who, 'x', 'DONE', true
                from service_case""", service);
    }

    @Test
    void isAnsweredAndBegunAgainByTheCustomerWithItsCode() {
        ServiceCaseId id = checkable();
        String code = reading.page(sales, id).code();
        assertThat(open.find(code.toLowerCase(Locale.ROOT)).state()).isEqualTo(CaseState.CHECK);

        Race race = Race.of(20, () -> checking.answeredByCustomer(code, new CaseAnswer(4, "谢谢")));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(reading.page(sales, id).rounds().get(0).checkedBy()).isNull();
        checking.reopenedByCustomer(code, "又漏了");
        assertThat(open.find(code).reopened()).isEqualTo(1);
        cases.changeCode(sales, id, row(id).version());
        assertThatThrownBy(() -> open.find(code)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> checking.reopenedByCustomer(code, "又漏了")).isInstanceOf(NotFound.class);
    }

    @Test
    void leavesNoWorkerWithALinkTheyMightHaveSeenBefore() {
        CurrentUser both = company.hire("售后部", Role.SERVICE, Role.DIRECTOR);
        ServiceCaseId done = open();
        cases.assign(service, done, service.id(), row(done).version());
        String seen = Objects.requireNonNull(reading.page(both, done).code());
        cases.plan(both, done, plan(), row(done).version());
        assertThat(reading.page(both, done).code())
                .as("after-sales has no link anyway")
                .isEqualTo(seen);
        cases.done(both, done, "已换货", row(done).version());
        assertThat(reading.page(both, done).code()).isNull();
        assertThatThrownBy(() -> checking.answeredByCustomer(seen, new CaseAnswer(5, null)))
                .isInstanceOf(NotFound.class);

        ServiceCaseId given = open();
        cases.assign(service, given, service.id(), row(given).version());
        String known = Objects.requireNonNull(reading.page(both, given).code());
        cases.assign(service, given, both.id(), row(given).version());
        assertThatThrownBy(() -> open.find(known)).isInstanceOf(NotFound.class);
        assertThat(reading.page(sales, given).code()).isNotEqualTo(known);
    }

    @Test
    void isGivenWithinAfterSalesAlone() {
        ServiceCaseId id = open();
        assertThatThrownBy(() -> cases.plan(sales, id, plan(), 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cases.assign(service, id, sales.id(), 0)).isInstanceOf(NotOfAfterSales.class);
        assertThatThrownBy(() -> cases.plan(service, id, new CasePlan("x", sales.id(), SOON), 0))
                .isInstanceOf(NotOfAfterSales.class);
    }

    @Test
    void isSeenByWhoeverSeesTheCustomerAndByThePhoneTeamWhileItIsToBeChecked() {
        ServiceCaseId id = open();
        CurrentUser stranger = company.hire("华东一部", Role.SALES);
        CurrentUser manager = company.hire("华东一部", Role.MANAGER);
        CurrentUser finance = company.hire("财务部", Role.FINANCE);

        assertThat(reading.list(sales, Scope.OPEN, null).rows()).hasSize(1);
        assertThat(reading.list(manager, Scope.OPEN, null).rows()).hasSize(1);
        assertThat(reading.ofCustomer(sales, customer)).hasSize(1);
        assertThat(reading.list(stranger, Scope.OPEN, null).rows()).isEmpty();
        assertThat(reading.count(caller, Scope.CHECK)).isZero();
        assertThatThrownBy(() -> reading.page(caller, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reading.list(finance, Scope.OPEN, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> opening.open(stranger, ServiceCaseId.next(), customer, "抢单", null))
                .isInstanceOf(Refused.class);
        cases.plan(service, id, plan(), 0);
        cases.done(service, id, "已换货", 1);
        assertThat(reading.list(caller, Scope.CHECK, null).rows()).hasSize(1);
        assertThat(reading.page(caller, id).may().check()).isTrue();
    }

    @Test
    void isOneCaseHoweverOftenTheFormIsSent() {
        ServiceCaseId id = ServiceCaseId.next();

        opening.open(sales, id, customer, "管端口压扁", null);
        opening.open(sales, id, customer, "管端口压扁", null);

        assertThat(reading.count(sales, Scope.OPEN)).isEqualTo(1);
        assertThatThrownBy(() -> opening.open(sales, id, customer, "少两支", null)).isInstanceOf(SavedOtherwise.class);
        assertThatThrownBy(() -> opening.open(service, id, customer, "别的事", null))
                .isInstanceOf(NotFound.class);
        Race race = Race.of(20, () -> cases.plan(service, id, plan(), 0));
        assertThat(race.successes()).isEqualTo(1);
    }

    @Test
    void beginsAtTheFirstPageWithACursorThatIsNone() {
        open();
        for (String cursor : List.of("x", "_", "+999999999-12-31_x", "2026-02-31_x")) {
            assertThat(reading.list(sales, Scope.OPEN, cursor).rows())
                    .as(cursor)
                    .hasSize(1);
            assertThat(reading.list(sales, Scope.DONE, cursor).rows())
                    .as(cursor)
                    .isEmpty();
        }
    }

    @Test
    void sendsAsManyStatementsForManyCasesAsForOne() throws Exception {
        open();
        int one = statements.during(() -> reading.list(service, Scope.OPEN, null));
        open();
        open();

        assertThat(reading.list(service, Scope.OPEN, null).rows()).hasSize(3);
        assertThat(statements.during(() -> reading.list(service, Scope.OPEN, null)))
                .isEqualTo(one);
    }

    private void assertRefused(String change, CurrentUser who) {
        assertThatThrownBy(() -> jdbc.sql(change).param("who", who.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private CasePlan plan() {
        return new CasePlan("换货", service.id(), SOON);
    }

    private ServiceCaseRow row(ServiceCaseId id) {
        return reading.page(sales, id).row();
    }

    private ServiceCaseId open() {
        ServiceCaseId id = ServiceCaseId.next();
        opening.open(sales, id, customer, "管端口压扁", null);
        return id;
    }

    private ServiceCaseId checkable() {
        ServiceCaseId id = open();
        cases.plan(service, id, plan(), 0);
        cases.done(service, id, "已换货", 1);
        return id;
    }
}
