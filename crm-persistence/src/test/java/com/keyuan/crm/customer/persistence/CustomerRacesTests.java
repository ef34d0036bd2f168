package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactReveal;
import com.keyuan.crm.customer.CreditCodeTaken;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerFixture;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.NameTaken;
import com.keyuan.crm.customer.RevealAllowanceSpent;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
class CustomerRacesTests {

    private final CustomerService service;
    private final ContactReveal reveal;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;

    CustomerRacesTests(
            CustomerService service,
            ContactReveal reveal,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc) {
        this.service = service;
        this.reveal = reveal;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @Test
    void entersOneOfTwentyCustomersOfTheSameName() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        Race race = Race.of(
                20,
                n -> () ->
                        service.create(sales, CustomerId.next(), new CustomerName("江北恒桥"), CustomerDetails.NONE, null));
        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(NameTaken.class);
    }

    @Test
    void entersOneOfTwentyCustomersOfTheSameCreditCode() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CustomerDetails details = CustomerFixture.aCustomer().wellKnown().details();
        Race race = Race.of(
                20, n -> () -> service.create(sales, CustomerId.next(), new CustomerName("恒桥" + n), details, null));
        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(CreditCodeTaken.class);
    }

    @Test
    void savesOneOfTwentyEditsOfOneVersion() {
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CustomerId id = customers.heldBy(sales);
        Race race = Race.of(
                20, n -> () -> service.edit(sales, id, 0, new CustomerName("恒桥" + n), CustomerDetails.NONE, null));
        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(StaleVersion.class);
        assertThat(customers.logOf(id.value())).hasSize(1);
    }

    @Test
    void neverRevealsMoreThanTheDaysAllowance() {
        CurrentUser director = company.hire("销售中心", Role.DIRECTOR);
        ContactId contact = customers.contact(customers.inPool(), "柳总", "13812341234");
        for (int i = 0; i < 45; i++) {
            reveal.show(director, contact, ContactField.PHONE);
        }
        Race race = Race.of(20, () -> reveal.show(director, contact, ContactField.PHONE));
        assertThat(race.successes()).isEqualTo(5);
        assertThat(race.failures()).hasOnlyElementsOfType(RevealAllowanceSpent.class);
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'REVEALED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(50);
    }
}
