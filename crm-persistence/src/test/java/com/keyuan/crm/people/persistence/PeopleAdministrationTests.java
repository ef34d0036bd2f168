package com.keyuan.crm.people.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.people.DelegateUnfit;
import com.keyuan.crm.people.DelegationId;
import com.keyuan.crm.people.DelegationService;
import com.keyuan.crm.people.DepartmentCycle;
import com.keyuan.crm.people.DepartmentNameTaken;
import com.keyuan.crm.people.DepartmentRow;
import com.keyuan.crm.people.DepartmentService;
import com.keyuan.crm.people.LastAdministrator;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.people.NotOneself;
import com.keyuan.crm.people.PeopleAdministration;
import com.keyuan.crm.people.PersonDetails;
import com.keyuan.crm.people.PersonPage;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import jakarta.persistence.EntityManager;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest
@RequiredArgsConstructor
class PeopleAdministrationTests {

    private final PeopleAdministration people;
    private final DepartmentService departments;
    private final DelegationService delegations;
    private final CurrentUsers currentUsers;
    private final TestCompany company;
    private final TestClock clock;
    private final EntityManager entities;

    private CurrentUser admin;

    @BeforeEach
    void hireAnAdministrator() {
        admin = company.hire("综合部", Role.ADMIN);
    }

    @Test
    void changesRolesDepartmentAndLevelForTheNextRequest() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        PersonPage page = people.page(admin, sales.id());

        people.edit(
                admin,
                sales.id(),
                page.version(),
                new PersonDetails(
                        "新名",
                        company.department("华南部"),
                        Set.of(Role.SALES, Role.MANAGER),
                        Level.SENIOR,
                        "6222 0001",
                        "工行"));
        entities.flush();

        CurrentUser now = company.asking(sales.id());
        assertThat(now.name()).isEqualTo("新名");
        assertThat(now.roles()).containsExactlyInAnyOrder(Role.SALES, Role.MANAGER);
        assertThat(now.department()).isEqualTo(company.department("华南部"));
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        PersonPage page = people.page(admin, sales.id());

        assertThatThrownBy(() -> people.edit(admin, sales.id(), page.version() + 1, page.details()))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void endsEveryRequestOfADisabledPerson() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);

        people.disable(admin, sales.id());
        entities.flush();
        assertThat(currentUsers.find(sales.id(), null)).isEmpty();

        people.enable(admin, sales.id());
        entities.flush();
        assertThat(currentUsers.find(sales.id(), null)).isPresent();
    }

    @Test
    void keepsOneWhoCanAdminister() {
        PersonPage page = people.page(admin, admin.id());
        PersonDetails noLonger = new PersonDetails(
                page.details().name(), page.details().department(), Set.of(Role.COMPLIANCE), null, null, null);

        assertThatThrownBy(() -> people.edit(admin, admin.id(), page.version(), noLonger))
                .isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> people.disable(admin, admin.id())).isInstanceOf(NotOneself.class);

        company.hire("综合部", Role.ADMIN);
        people.edit(admin, admin.id(), page.version(), noLonger);
    }

    @Test
    void isForAdministratorsOnly() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);

        assertThatThrownBy(() -> people.list(director, null, true)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> people.disable(director, admin.id())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> departments.tree(director)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> delegations.list(director)).isInstanceOf(Refused.class);
    }

    @Test
    void letsNoDepartmentStandBelowItself() {
        DepartmentId east = company.department("华东部");
        DepartmentId first = company.department("华东一部");
        DepartmentRow row = row(east);

        assertThatThrownBy(() -> departments.change(admin, east, row.version(), row.name(), first))
                .isInstanceOf(DepartmentCycle.class);
        assertThatThrownBy(() -> departments.change(admin, east, row.version(), row.name(), east))
                .isInstanceOf(DepartmentCycle.class);
        assertThatThrownBy(() -> departments.create(admin, DepartmentId.next(), "华东一部", east))
                .isInstanceOf(DepartmentNameTaken.class);

        departments.change(admin, first, row(first).version(), "华东一部", null);
        entities.flush();
        assertThat(row(first).depth()).isZero();
    }

    @Test
    void delegatesADirectorsSignatureToAnotherWhoMaySign() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        DateRange week = new DateRange(clock.today(), clock.today().plusDays(6));

        assertThatThrownBy(() -> delegations.delegate(admin, DelegationId.next(), director.id(), sales.id(), week))
                .isInstanceOf(DelegateUnfit.class);
        assertThatThrownBy(() -> delegations.delegate(admin, DelegationId.next(), director.id(), director.id(), week))
                .isInstanceOf(DelegateUnfit.class);

        DelegationId id = DelegationId.next();
        delegations.delegate(admin, id, director.id(), manager.id(), week);
        delegations.delegate(admin, id, director.id(), manager.id(), week);
        entities.flush();
        assertThat(delegations.list(admin)).singleElement().matches(row -> row.today());

        delegations.end(admin, id);
        entities.flush();
        assertThat(delegations.list(admin)).singleElement().matches(row -> !row.today());
    }

    private DepartmentRow row(DepartmentId id) {
        return departments.tree(admin).stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
