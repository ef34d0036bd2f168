package com.keyuan.crm.people.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.CurrentUsers;
import com.keyuan.crm.people.People;
import com.keyuan.crm.people.Person;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import jakarta.persistence.EntityManager;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.Test;

@PersistenceTest
@RequiredArgsConstructor
class SqlCurrentUsersTests {

    private final CurrentUsers currentUsers;
    private final TestCompany company;
    private final People people;
    private final Statements statements;
    private final EntityManager entities;

    @Test
    void resolvesRolesAndAllDepartmentsBelow() {
        company.department("华东二部");
        company.department("华南部");

        CurrentUser manager = company.hire("华东部", Role.MANAGER, Role.COMMITTEE);

        assertThat(manager.roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.COMMITTEE);
        assertThat(manager.department()).isEqualTo(company.department("华东部"));
        assertThat(manager.departments())
                .contains(company.department("华东部"), company.department("华东二部"))
                .doesNotContain(company.department("华南部"), company.department("销售中心"));
    }

    @Test
    void findsNobodyWhoIsDisabledOrUnknown() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        Person person = people.findById(sales.id()).orElseThrow();

        person.disable();
        entities.flush();

        assertThat(currentUsers.find(sales.id(), null)).isEmpty();
        assertThat(currentUsers.find(PersonId.next(), null)).isEmpty();
    }

    @Test
    void asksOnce() throws Exception {
        CurrentUser sales = company.hire("华东一部", Role.SALES);

        assertThat(statements.during(() -> currentUsers.find(sales.id(), null))).isEqualTo(1);
    }
}
