package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.Contact;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactReveal;
import com.keyuan.crm.customer.Contacts;
import com.keyuan.crm.customer.CustomerFacts;
import com.keyuan.crm.customer.CustomerFixture;
import com.keyuan.crm.customer.CustomerHead;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.Fact;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.FactNotUsable;
import com.keyuan.crm.customer.FactSource;
import com.keyuan.crm.customer.FactSources;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class CustomerFactsTests {

    private final CustomerFacts facts;
    private final FactSources sources;
    private final Contacts contacts;
    private final ContactReveal reveal;
    private final CustomerService service;
    private final CustomerReading reading;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final SourceRef visit = new SourceRef("visit", TimeOrderedIds.next());
    private CurrentUser sales;
    private CurrentUser assistant;
    private CustomerId customer;

    CustomerFactsTests(
            CustomerFacts facts,
            FactSources sources,
            Contacts contacts,
            ContactReveal reveal,
            CustomerService service,
            CustomerReading reading,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc) {
        this.facts = facts;
        this.sources = sources;
        this.contacts = contacts;
        this.reveal = reveal;
        this.service = service;
        this.reading = reading;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void sign() {
        sales = company.hire("华东一部", Role.SALES);
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        customer = customers.heldBy(sales);
        report("SIGNED");
    }

    @Test
    void addsANewContactWithTitleAndPhone() {
        facts.enter(assistant, customer, new Fact(FactField.NEW_CONTACT, null, "何工|材料员|13812341234"), visit);
        Contact contact = contacts.findByCustomer(customer).get(0);
        assertThat(contact.getName()).isEqualTo("何工");
        assertThat(contact.getTitle()).isEqualTo("材料员");
        assertThat(contact.getSource()).isEqualTo(visit);
        assertThat(reveal.show(sales, contact.getId(), ContactField.PHONE)).isEqualTo("13812341234");
    }

    @Test
    void replacesANumberAndRemembersTheSource() {
        ContactId liu = customers.contact(customer, "柳总", "13800000000");
        facts.enter(assistant, customer, new Fact(FactField.CONTACT_PHONE, liu, "13812341234"), visit);
        assertThat(reveal.show(sales, liu, ContactField.PHONE)).isEqualTo("13812341234");
        assertThat(facts.present(customer, FactField.CONTACT_PHONE, liu)).isEqualTo("138****1234");
        assertThat(sources.newestOf(customer)).singleElement().satisfies((FactSource source) -> {
            assertThat(source.source()).isEqualTo(visit);
            assertThat(source.contact()).isEqualTo(liu);
            assertThat(source.enteredBy()).isEqualTo(assistant.name());
        });
        assertThat(customers.logOf(liu.value())).hasSize(2).first().asString().doesNotContain("1381234");
    }

    @Test
    void namesTheVisitAndAfterwardsWhoeverTypedOverIt() {
        facts.enter(assistant, customer, new Fact(FactField.ADDRESS, null, "文昌中路 9 号"), visit);
        assertThat(sources.newestOf(customer)).singleElement().satisfies((FactSource source) -> {
            assertThat(source.isTyped()).isFalse();
            assertThat(source.learntBy()).isEqualTo(sales.name());
            assertThat(source.learntOn()).isEqualTo("2026-03-11");
            assertThat(source.enteredBy()).isEqualTo(assistant.name());
        });
        CustomerHead head = reading.forEditing(sales, customer);
        service.edit(sales, customer, head.version(), new CustomerName(head.name()), head.details(), null);
        assertThat(sources.newestOf(customer))
                .as("nothing was changed")
                .singleElement()
                .satisfies((FactSource source) -> assertThat(source.isTyped()).isFalse());
        service.edit(
                sales,
                customer,
                head.version(),
                new CustomerName(head.name()),
                CustomerFixture.aCustomer().at("文昌中路 11 号").details(),
                null);
        assertThat(sources.newestOf(customer)).singleElement().satisfies((FactSource source) -> {
            assertThat(source.isTyped()).isTrue();
            assertThat(source.learntBy()).isNull();
            assertThat(source.enteredBy()).isEqualTo(sales.name());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "ADDRESS, 文昌中路 9 号, 文昌中路 9 号",
        "SPECIAL_NEEDS, 上午送货, 上午送货",
        "PREFERENCES, 月结, 月结",
        "DEMAND_ESTIMATE, 1200000.5, 1200000.50",
        "HEADCOUNT, UNDER_500, UNDER_500",
    })
    void entersFactsAboutTheCustomer(FactField field, String value, String stored) {
        facts.enter(assistant, customer, new Fact(field, null, value), visit);
        assertThat(facts.present(customer, field, null)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "ADDRESS, ' '",
        "DEMAND_ESTIMATE, 很多",
        "DEMAND_ESTIMATE, 1.234",
        "HEADCOUNT, MANY",
    })
    void refusesValuesThatDoNotFit(FactField field, String value) {
        assertThatThrownBy(() -> facts.enter(assistant, customer, new Fact(field, null, value), visit))
                .isInstanceOf(FactNotUsable.class);
    }

    @Test
    void refusesTheContactOfAnotherCustomer() {
        ContactId other = customers.contact(customers.heldBy(sales), "别家的人", "13800000000");
        assertThatThrownBy(
                        () -> facts.enter(assistant, customer, new Fact(FactField.CONTACT_TITLE, other, "总经理"), visit))
                .isInstanceOf(FactNotUsable.class);
    }

    @Test
    void letsOnlyTheAssistantEnterAndOnlyWhileTheReportIsWithThem() {
        Fact fact = new Fact(FactField.ADDRESS, null, "文昌中路 9 号");
        assertThatThrownBy(() -> facts.enter(sales, customer, fact, visit)).isInstanceOf(Refused.class);
        CustomerId elsewhere = customers.heldBy(sales);
        assertThatThrownBy(() -> facts.enter(assistant, elsewhere, fact, visit)).isInstanceOf(Refused.class);
        jdbc.sql("update trip_report set state = 'SUBMITTED', signed_at = null, signed_by = null")
                .update();
        assertThatThrownBy(() -> facts.enter(assistant, customer, fact, visit)).isInstanceOf(Refused.class);
    }

    private void report(String state) {
        UUID trip = TimeOrderedIds.next();
        jdbc.sql("""
                        insert into trip (id, version, number, kind, traveller_id, purpose, places, from_date, to_date,
                                          state, go_ahead, created_at)
                        values (:trip, 0, 'CL-2603-001', 'SALES', :me, '拜访', '扬州', date '2026-03-10', date '2026-03-12',
                                'ENDED', 'NOT_NEEDED', now())""").param("trip", trip).param("me", sales.id().value()).update();
        jdbc.sql("insert into trip_customer (trip_id, customer_id, position) values (:trip, :customer, 0)")
                .param("trip", trip)
                .param("customer", customer.value())
                .update();
        jdbc.sql("""
                        insert into trip_report (id, version, trip_id, state, state_since, submissions, submitted_at,
                                                 signed_at, signed_by, created_at)
                        values (:id, 0, :trip, :state, now(), 1, now(), now(), :me, now())""")
                .param("id", TimeOrderedIds.next())
                .param("trip", trip)
                .param("state", state)
                .param("me", sales.id().value())
                .update();
        jdbc.sql("""
                        insert into visit (id, version, trip_id, customer_id, visitor_id, visited_at, kind, verification,
                                           created_at)
                        values (:id, 0, :trip, :customer, :me, timestamptz '2026-03-11 10:00+08', 'FOLLOW_UP', 'NOT_DUE',
                                now())""")
                .param("id", visit.id())
                .param("trip", trip)
                .param("customer", customer.value())
                .param("me", sales.id().value())
                .update();
    }
}
