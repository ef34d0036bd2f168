package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactReveal;
import com.keyuan.crm.customer.RevealAllowanceSpent;
import com.keyuan.crm.customer.RevealAllowances;
import com.keyuan.crm.customer.RevealUse;
import com.keyuan.crm.customer.RevealsOutOfRange;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@PersistenceTest
class RevealAllowancesTests {

    private final RevealAllowances allowances;
    private final ContactReveal reveal;
    private final TestCompany company;
    private final TestCustomers customers;
    private final Statements statements;
    private final TestClock clock;
    private CurrentUser manager;
    private CurrentUser lead;
    private ContactId contact;

    RevealAllowancesTests(
            RevealAllowances allowances,
            ContactReveal reveal,
            TestCompany company,
            TestCustomers customers,
            Statements statements,
            TestClock clock) {
        this.allowances = allowances;
        this.reveal = reveal;
        this.company = company;
        this.customers = customers;
        this.statements = statements;
        this.clock = clock;
    }

    /** A manager of a part, who sees customers of the salespeople there, and the manager above. */
    @BeforeEach
    void hire() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        lead = company.hire("华东一部", Role.MANAGER);
        manager = company.hire("华东部", Role.MANAGER);
        contact = customers.contact(customers.heldBy(sales), "柳总", "13812341234");
    }

    @Test
    void givesMoreForTodayOnly() {
        for (int i = 0; i < 50; i++) {
            reveal.show(lead, contact, ContactField.PHONE);
        }
        assertThatThrownBy(() -> reveal.show(lead, contact, ContactField.PHONE))
                .isInstanceOf(RevealAllowanceSpent.class);
        UUID form = TimeOrderedIds.next();
        allowances.extend(manager, form, lead.id(), 1, "展会名单");
        allowances.extend(manager, form, lead.id(), 1, "展会名单");
        assertThat(use(lead)).extracting(RevealUse::others, RevealUse::more).containsExactly(50, 1);
        reveal.show(lead, contact, ContactField.PHONE);
        assertThatThrownBy(() -> reveal.show(lead, contact, ContactField.PHONE))
                .isInstanceOf(RevealAllowanceSpent.class);
        assertThat(customers.logOf(lead.id().value()))
                .containsExactly("CHANGED {\"reason\": [null, \"展会名单\"], \"reveals\": [null, \"1\"]}");
        clock.advance(Duration.ofDays(1));
        assertThat(use(lead)).extracting(RevealUse::others, RevealUse::more).containsExactly(0, 0);
    }

    @Test
    void isForThoseAboveAndNeverForOneself() {
        CurrentUser elsewhere = company.hire("华南部", Role.MANAGER);
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        UUID form = TimeOrderedIds.next();
        assertThatThrownBy(() -> allowances.extend(lead, form, lead.id(), 5, "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> allowances.extend(elsewhere, form, lead.id(), 5, "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> allowances.extend(director, form, director.id(), 5, "x"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> allowances.extend(manager, form, lead.id(), 0, "x"))
                .isInstanceOf(RevealsOutOfRange.class);
        assertThatThrownBy(() -> allowances.extend(manager, form, lead.id(), 201, "x"))
                .isInstanceOf(RevealsOutOfRange.class);
        allowances.extend(director, form, elsewhere.id(), 200, "x");
        assertThat(allowances.today(manager)).extracting(RevealUse::person).doesNotContain(elsewhere.id());
    }

    @Test
    void asksTheDatabaseOnceHoweverManyPeople() throws Exception {
        int one = statements.during(() -> allowances.today(manager));
        for (int i = 0; i < 20; i++) {
            company.hire("华东一部", Role.SALES);
        }
        assertThat(statements.during(() -> allowances.today(manager)))
                .isEqualTo(one)
                .isEqualTo(1);
    }

    private RevealUse use(CurrentUser person) {
        return allowances.today(manager).stream()
                .filter(use -> use.person().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }
}
