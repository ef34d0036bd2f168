package com.keyuan.crm.service.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.service.CaseDone;
import com.keyuan.crm.service.NotOfAfterSales;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCaseLists.Scope;
import com.keyuan.crm.service.ServiceCaseRow;
import com.keyuan.crm.service.ServiceCaseService;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.Statements;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class ServiceCaseServiceTests {

    private final TestCompany company;
    private final TestCustomers customers;
    private final ServiceCaseService cases;
    private final Statements statements;

    private CurrentUser sales;
    private CurrentUser service;
    private CustomerId customer;

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        service = company.hire("售后部", Role.SERVICE);
        customer = customers.heldBy(sales);
    }

    @Test
    void isDueInWorkingDaysByTierAndOwnedByWhoeverHasFewest() {
        customers.tier(customer, 'A');
        CurrentUser second = company.hire("售后部", Role.SERVICE);
        ServiceCaseId first = open();
        ServiceCaseId next = open();

        assertThat(cases.page(sales, first).row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(cases.page(sales, first).row().owner()).isIn(service.id(), second.id());
        assertThat(cases.page(sales, next).row().owner())
                .isNotEqualTo(cases.page(sales, first).row().owner());
    }

    @Test
    void isGivenAndFinishedByAfterSalesAlone() {
        ServiceCaseId id = open();
        CurrentUser second = company.hire("售后部", Role.SERVICE);
        assertThatThrownBy(() -> cases.done(sales, id, "已换货", 0)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cases.assign(service, id, sales.id(), 0)).isInstanceOf(NotOfAfterSales.class);

        cases.assign(service, id, second.id(), 0);
        assertThatThrownBy(() -> cases.done(second, id, "已换货", 0)).isInstanceOf(StaleVersion.class);
        cases.done(second, id, "已换货", 1);

        assertThatThrownBy(() -> cases.done(second, id, "已换货", 2)).isInstanceOf(CaseDone.class);
        assertThat(cases.list(second, Scope.DONE, null).rows())
                .extracting(ServiceCaseRow::outcome)
                .containsExactly("已换货");
        assertThat(customers.logOf(id.value())).hasSize(3);
    }

    @Test
    void isSeenByWhoeverSeesTheCustomer() {
        open();
        CurrentUser stranger = company.hire("华东一部", Role.SALES);
        CurrentUser manager = company.hire("华东一部", Role.MANAGER);
        CurrentUser elsewhere = company.hire("华南部", Role.MANAGER);
        CurrentUser finance = company.hire("财务部", Role.FINANCE);

        assertThat(cases.list(sales, Scope.OPEN, null).rows()).hasSize(1);
        assertThat(cases.list(manager, Scope.OPEN, null).rows()).hasSize(1);
        assertThat(cases.ofCustomer(sales, customer)).hasSize(1);
        assertThat(cases.list(stranger, Scope.OPEN, null).rows()).isEmpty();
        assertThat(cases.list(elsewhere, Scope.OPEN, null).rows()).isEmpty();
        assertThatThrownBy(() -> cases.list(finance, Scope.OPEN, null)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cases.open(stranger, ServiceCaseId.next(), customer, "抢单"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void isOneCaseHoweverOftenTheFormIsSent() {
        ServiceCaseId id = ServiceCaseId.next();

        cases.open(sales, id, customer, "管端口压扁");
        cases.open(sales, id, customer, "管端口压扁");

        assertThat(cases.countOpen(sales, Scope.OPEN)).isEqualTo(1);
        assertThatThrownBy(() -> cases.open(service, id, customer, "别的事")).isInstanceOf(NotFound.class);
        Race race = Race.of(20, () -> cases.done(service, id, "已换货", 0));
        assertThat(race.successes()).isEqualTo(1);
    }

    @Test
    void sendsAsManyStatementsForManyCasesAsForOne() throws Exception {
        open();
        int one = statements.during(() -> cases.list(service, Scope.OPEN, null));
        open();
        open();

        assertThat(cases.list(service, Scope.OPEN, null).rows()).hasSize(3);
        assertThat(statements.during(() -> cases.list(service, Scope.OPEN, null)))
                .isEqualTo(one);
    }

    private ServiceCaseId open() {
        ServiceCaseId id = ServiceCaseId.next();
        cases.open(sales, id, customer, "管端口压扁");
        return id;
    }
}
