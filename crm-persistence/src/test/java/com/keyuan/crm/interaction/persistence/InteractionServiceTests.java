package com.keyuan.crm.interaction.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.ContactOfAnother;
import com.keyuan.crm.interaction.CustomerNotNamed;
import com.keyuan.crm.interaction.Direction;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.InteractionService;
import com.keyuan.crm.interaction.Medium;
import com.keyuan.crm.interaction.NotHappenedYet;
import com.keyuan.crm.interaction.Touch;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class InteractionServiceTests {

    private final InteractionService service;
    private final TestCompany company;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestOrders given;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CustomerId own;
    private CustomerId foreign;

    InteractionServiceTests(
            InteractionService service, TestCompany company, EntityManager entities, JdbcClient jdbc, TestClock clock) {
        this.service = service;
        this.company = company;
        this.entities = entities;
        this.jdbc = jdbc;
        this.clock = clock;
        this.given = new TestOrders(jdbc);
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        own = given.customer(sales);
        foreign = given.customer(colleague);
    }

    @Test
    void recordsOnceHoweverOftenTheFormIsSent() {
        InteractionId id = InteractionId.next();
        assertThat(service.record(sales, id, touch(own, null, "问交期"))).isTrue();
        entities.flush();
        assertThat(service.record(sales, id, touch(own, null, "问交期"))).isFalse();
        assertThatExceptionOfType(SavedOtherwise.class)
                .isThrownBy(() -> service.record(sales, id, touch(own, null, "问价格")));
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> service.record(colleague, id, touch(foreign, null, "x")));
        assertThat(rows("interaction")).isOne();
        assertThat(rows("audit_entry where subject_kind = 'interaction'")).isOne();
    }

    @Test
    void recordsNothingWithACustomerOneDoesNotSee() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> service.record(sales, InteractionId.next(), touch(foreign, null, "x")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.customerName(sales, foreign));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.contacts(sales, foreign));
        assertThat(rows("interaction")).isZero();
    }

    @Test
    void letsWhoeverAnswersNameTheCustomerWithoutSeeingIt() {
        CurrentUser hotline = company.hire("电话信息部", Role.PHONE);
        String name = "客户" + foreign;
        service.answer(hotline, InteractionId.next(), " " + name + " ", id -> touch(id, null, "要求只找他"));
        entities.flush();
        assertThat(jdbc.sql("select customer_id from interaction")
                        .query(java.util.UUID.class)
                        .single())
                .isEqualTo(foreign.value());
        assertThatExceptionOfType(CustomerNotNamed.class)
                .isThrownBy(() -> service.answer(
                        hotline, InteractionId.next(), name.substring(0, 8), id -> touch(id, null, "x")));
        CurrentUser administrator = company.hire("综合部", Role.ADMIN);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.named(administrator, name));
    }

    @Test
    void isCorrectedByItsAuthorOnTheVersionTheySaw() {
        InteractionId id = InteractionId.next();
        service.record(sales, id, touch(own, null, "问交期"));
        entities.flush();
        long version = service.page(sales, id).version();

        service.correct(sales, id, touch(own, null, "问交期和价格"), version);
        entities.flush();

        assertThat(service.page(sales, id).touch().note()).isEqualTo("问交期和价格");
        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> service.correct(sales, id, touch(own, null, "x"), version));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> service.correct(colleague, id, touch(own, null, "x"), version + 1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> service.correct(sales, id, touch(foreign, null, "x"), version + 1));
        assertThat(rows("audit_entry where subject_kind = 'interaction' and kind = 'CHANGED'"))
                .isOne();
    }

    @Test
    void takesOnlyTheCustomersOwnContacts() {
        ContactId theirs = contact(own);
        ContactId other = contact(foreign);
        service.record(sales, InteractionId.next(), touch(own, theirs, "问交期"));
        assertThatExceptionOfType(ContactOfAnother.class)
                .isThrownBy(() -> service.record(sales, InteractionId.next(), touch(own, other, "x")));
        assertThat(service.contacts(sales, own))
                .extracting(choice -> choice.name())
                .containsExactly("柳总 经理");
    }

    @Test
    void storesNothingThatHasNotHappened() {
        clock.advance(Duration.ofDays(-1));
        Touch tomorrow = touch(own, null, "x");
        clock.advance(Duration.ofDays(-1));
        assertThatExceptionOfType(NotHappenedYet.class)
                .isThrownBy(() -> service.record(sales, InteractionId.next(), tomorrow));
        assertThat(rows("interaction")).isZero();
    }

    @Test
    void isKeptForWhatMadeItAndNotCorrectedByHand() {
        CurrentUser caller = company.hire("电话信息部", Role.PHONE);
        SourceRef verification = new SourceRef("verification", TimeOrderedIds.next());
        InteractionId id = InteractionId.next();
        service.recordFrom(caller, id, touch(own, null, null), verification);
        entities.flush();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.page(caller, id));
    }

    private Touch touch(CustomerId customer, @Nullable ContactId contact, @Nullable String note) {
        return new Touch(
                customer,
                contact,
                sales.id(),
                Direction.IN,
                Medium.CALL,
                ChannelKind.SHARED,
                true,
                true,
                null,
                clock.instant(),
                note);
    }

    private ContactId contact(CustomerId customer) {
        ContactId id = ContactId.next();
        jdbc.sql("""
                        insert into contact (id, version, customer_id, name, title, key_id, wrapped_key, created_at)
                        values (:id, 0, :customer, '柳总', '经理', 'k', '', now())""")
                .param("id", id.value())
                .param("customer", customer.value())
                .update();
        return id;
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
