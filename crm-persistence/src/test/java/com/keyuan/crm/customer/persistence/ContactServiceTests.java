package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.BuyingPart;
import com.keyuan.crm.customer.ContactDetails;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactReveal;
import com.keyuan.crm.customer.ContactService;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.DoNotContact;
import com.keyuan.crm.customer.Reach;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class ContactServiceTests {

    private static final ContactDetails LIU =
            new ContactDetails("柳总", "总经理", BuyingPart.DECISION_MAKER, null, "喜欢早上谈事", false);

    private final ContactService service;
    private final ContactReveal reveal;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CustomerId customer;

    ContactServiceTests(
            ContactService service,
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

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        customer = customers.heldBy(sales);
    }

    @Test
    void storesNumbersAsCiphertextOnly() {
        ContactId id = add(new Reach(ContactField.PHONE, "138 1234 1234"));
        String row = jdbc.sql("select contact::text from contact where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
        assertThat(row).contains("138****1234").doesNotContain("13812341234");
        assertThat(customers.logOf(id.value())).hasSize(1).first().asString().doesNotContain("1234");
        assertThat(reveal.show(sales, id, ContactField.PHONE)).isEqualTo("13812341234");
    }

    @Test
    void raisesTheCompletenessOfTheCustomer() {
        add(new Reach(ContactField.PHONE, "13812341234"));
        assertThat(jdbc.sql("select completeness from customer where id = :id")
                        .param("id", customer.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(30);
    }

    @Test
    void keepsNumbersThatTheFormDoesNotName() {
        ContactId id = add(new Reach(ContactField.PHONE, "13812341234"));
        service.edit(sales, id, 0, LIU.withTitle("董事长"), List.of(new Reach(ContactField.EMAIL, "liu@hengqiao.cn")));
        assertThat(reveal.show(sales, id, ContactField.PHONE)).isEqualTo("13812341234");
        assertThat(reveal.show(sales, id, ContactField.EMAIL)).isEqualTo("liu@hengqiao.cn");
    }

    @Test
    void forgetsANumberWithItsIndex() {
        ContactId id = add(new Reach(ContactField.PHONE, "13812341234"));
        assertThat(indexEntries(id)).isEqualTo(3);
        service.edit(sales, id, 0, LIU, List.of(new Reach(ContactField.PHONE, null)));
        assertThat(indexEntries(id)).isZero();
    }

    @Test
    void dropsNoOtherNumberUnderTheSameId() {
        ContactId id = add(new Reach(ContactField.PHONE, "13812341234"));
        service.addContact(sales, id, customer, LIU, List.of(new Reach(ContactField.PHONE, "138 1234 1234")), null);
        assertThatThrownBy(() -> service.addContact(
                        sales, id, customer, LIU, List.of(new Reach(ContactField.PHONE, "13812345678")), null))
                .isInstanceOf(SavedOtherwise.class);
        assertThatThrownBy(() -> service.addContact(
                        sales,
                        id,
                        customer,
                        LIU.withTitle("董事长"),
                        List.of(new Reach(ContactField.PHONE, "13812341234")),
                        null))
                .isInstanceOf(SavedOtherwise.class);
    }

    @Test
    void logsEveryRevealAndEveryCall() {
        ContactId id = add(new Reach(ContactField.PHONE, "13812341234"));
        reveal.show(sales, id, ContactField.PHONE);
        reveal.dial(sales, id);
        assertThat(customers.logOf(id.value()))
                .filteredOn(entry -> entry.startsWith("REVEALED"))
                .hasSize(2);
    }

    @Test
    void refusesToDialWhoeverAskedToBeLeftAlone() {
        ContactId id = add(new Reach(ContactField.PHONE, "13812341234"));
        service.edit(sales, id, 0, new ContactDetails("柳总", null, null, null, null, true), List.of());
        assertThatThrownBy(() -> reveal.dial(sales, id)).isInstanceOf(DoNotContact.class);
    }

    @Test
    void refusesWhoeverDoesNotHoldTheCustomer() {
        ContactId id = add(new Reach(ContactField.PHONE, "13812341234"));
        assertThatThrownBy(() -> reveal.show(colleague, id, ContactField.PHONE)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> reveal.dial(colleague, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> service.edit(colleague, id, 0, LIU, List.of())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> service.leave(colleague, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> service.addContact(colleague, ContactId.next(), customer, LIU, List.of(), null))
                .isInstanceOf(Refused.class);
        assertThat(jdbc.sql("select count(*) from contact_reveal")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private ContactId add(Reach reach) {
        return service.addContact(sales, ContactId.next(), customer, LIU, List.of(reach), null);
    }

    private int indexEntries(ContactId id) {
        return jdbc.sql("select count(*) from contact_index where contact_id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }
}
