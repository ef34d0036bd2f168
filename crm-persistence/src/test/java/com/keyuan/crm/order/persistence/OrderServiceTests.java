package com.keyuan.crm.order.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.OrderAlreadyCancelled;
import com.keyuan.crm.order.OrderEntry;
import com.keyuan.crm.order.OrderFacts;
import com.keyuan.crm.order.OrderFilter;
import com.keyuan.crm.order.OrderId;
import com.keyuan.crm.order.OrderInFuture;
import com.keyuan.crm.order.OrderNumberTaken;
import com.keyuan.crm.order.OrderPage;
import com.keyuan.crm.order.OrderRow;
import com.keyuan.crm.order.OrderService;
import com.keyuan.crm.order.ProductId;
import com.keyuan.crm.order.ProductNameTaken;
import com.keyuan.crm.order.ProductRetired;
import com.keyuan.crm.order.ProductRow;
import com.keyuan.crm.order.ProductService;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class OrderServiceTests {

    private final OrderService service;
    private final ProductService products;
    private final TestCompany company;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Statements statements;
    private final TestOrders given;
    private final LocalDate today;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser director;
    private CustomerId own;

    OrderServiceTests(
            OrderService service,
            ProductService products,
            TestCompany company,
            EntityManager entities,
            JdbcClient jdbc,
            Statements statements,
            TestClock clock) {
        this.service = service;
        this.products = products;
        this.company = company;
        this.entities = entities;
        this.jdbc = jdbc;
        this.statements = statements;
        this.given = new TestOrders(jdbc);
        this.today = BusinessZone.today(clock);
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
        own = given.customer(sales);
    }

    @Test
    void recordsAnOrderOnceHoweverOftenItIsSent() {
        OrderEntry entry = entry(own, facts("DH-1", today, "1200.50", null), null);

        assertThat(service.record(sales, entry)).isTrue();
        entities.flush();
        assertThat(service.record(sales, entry)).isFalse();
        OrderEntry other = new OrderEntry(entry.id(), own, facts("DH-1", today, "1300", null), null);
        assertThatThrownBy(() -> service.record(sales, other)).isInstanceOf(SavedOtherwise.class);
        entities.flush();

        assertThat(service.listOf(sales, own, null, 10).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.amount()).isEqualByComparingTo("1200.50"));
        assertThat(auditEntriesOf(entry.id())).isEqualTo(1);
    }

    @Test
    void importsTheSameReferenceOnceAndNothingForOthers() {
        CurrentUser assistant = company.hire("销售支持部", Role.ASSISTANT);
        OrderFacts facts = facts("1C1I7A6R", today, "0", null);

        assertThat(service.recordImported(assistant, entry(own, facts, "pipeline:1C1I7A6R")))
                .isTrue();
        assertThat(service.recordImported(assistant, entry(own, facts, "pipeline:1C1I7A6R")))
                .isFalse();
        assertThatThrownBy(() -> service.recordImported(sales, entry(own, facts, "pipeline:2")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void refusesWhatCannotBeAnOrder() {
        service.record(sales, entry(own, facts("DH-1", today, "10", null), null));
        ProductId retired = ProductId.next();
        products.add(director, retired, "无缝钢管");
        products.setRetired(director, retired, true, 0);

        assertThatThrownBy(() -> record(facts("DH-2", today.plusDays(1), "10", null)))
                .isInstanceOf(OrderInFuture.class);
        assertThatThrownBy(() -> record(facts("DH-1", today, "10", null))).isInstanceOf(OrderNumberTaken.class);
        assertThatThrownBy(() -> record(facts("DH-3", today, "10", retired))).isInstanceOf(ProductRetired.class);
        assertThatThrownBy(() -> service.record(colleague, entry(own, facts("DH-4", today, "10", null), null)))
                .isInstanceOf(Refused.class);
        assertThat(service.listOf(sales, own, null, 10).rows()).hasSize(1);
    }

    @Test
    void correctsAndCancelsWithTheVersionTheFormWasOpenedWith() {
        OrderEntry entry = entry(own, facts("DH-1", today, "10", null), null);
        service.record(sales, entry);
        entities.flush();

        service.correct(sales, entry.id(), facts("DH-1", today.minusDays(3), "12.34", null), 0);
        entities.flush();
        assertThatThrownBy(() -> service.cancel(sales, entry.id(), "重复", 0)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> service.cancel(colleague, entry.id(), "重复", 1)).isInstanceOf(Refused.class);
        service.cancel(sales, entry.id(), "重复录入", 1);
        entities.flush();
        assertThatThrownBy(() -> service.cancel(sales, entry.id(), "再次", 2)).isInstanceOf(OrderAlreadyCancelled.class);

        OrderPage page = service.page(sales, entry.id());
        assertThat(page.amount()).isEqualByComparingTo("12.34");
        assertThat(page.orderedOn()).isEqualTo(today.minusDays(3));
        assertThat(page.cancelReason()).isEqualTo("重复录入");
        assertThat(auditEntriesOf(entry.id())).isEqualTo(3);
        // the number is free again
        assertThat(service.record(sales, entry(own, facts("DH-1", today, "10", null), null)))
                .isTrue();
    }

    @Test
    void leavesWhatOthersRecordedToTheManager() {
        CurrentUser manager = company.hire("华东一部", Role.MANAGER);
        OrderEntry entry = entry(own, facts("DH-1", today, "10", null), null);
        service.record(manager, entry);
        entities.flush();

        assertThatThrownBy(() -> service.cancel(sales, entry.id(), "不对", 0)).isInstanceOf(Refused.class);
        service.cancel(manager, entry.id(), "录错客户", 0);
    }

    @Test
    void listsToEachWhatTheyMaySeePageByPage() {
        CurrentUser manager = company.hire("华东一部", Role.MANAGER);
        CurrentUser elsewhere = company.hire("华南部", Role.MANAGER);
        CustomerId foreign = given.customer(colleague);
        for (int day = 0; day < 5; day++) {
            given.order(own, today.minusDays(day / 2), "100");
        }
        given.order(foreign, today, "-30");
        given.cancelledOrder(own, today, "999");

        assertThat(all(sales, 2)).hasSize(6).doesNotHaveDuplicates();
        assertThat(all(manager, 3)).hasSize(7);
        assertThat(all(elsewhere, 3)).isEmpty();
        assertThat(service.totals(manager, OrderFilter.ALL)).satisfies(totals -> {
            assertThat(totals.sales()).isEqualTo(5);
            assertThat(totals.returns()).isEqualTo(1);
            assertThat(totals.net()).isEqualByComparingTo("470");
        });
        assertThat(service.list(
                                manager,
                                new OrderFilter(
                                        null, today, today, OrderFilter.Sort.RETURN, ChannelKind.SHARED, null, null),
                                null,
                                10)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.customer()).isEqualTo(foreign));
        assertThat(service.list(manager, text("客户" + own), null, 10).rows()).hasSize(6);
        assertThat(service.list(manager, text("%"), null, 10).rows()).isEmpty();
    }

    @Test
    void asksTheSameNumberOfStatementsHoweverLongTheList() throws Exception {
        given.order(own, today, "1");
        int one = statements.during(() -> service.list(sales, OrderFilter.ALL, null, 50));
        for (int day = 0; day < 30; day++) {
            given.order(own, today.minusDays(day), "1");
        }

        assertThat(statements.during(() -> service.list(sales, OrderFilter.ALL, null, 50)))
                .isEqualTo(one)
                .isEqualTo(1);
        assertThat(statements.during(() -> service.totals(sales, OrderFilter.ALL)))
                .isEqualTo(1);
    }

    @Test
    void keepsTheListOfProducts() {
        ProductId pipe = ProductId.next();
        products.add(director, pipe, "Seamless pipe");
        entities.flush();

        assertThatThrownBy(() -> products.add(director, ProductId.next(), "seamless PIPE"))
                .isInstanceOf(ProductNameTaken.class);
        assertThatThrownBy(() -> products.add(sales, ProductId.next(), "焊管")).isInstanceOf(Refused.class);
        service.record(sales, entry(own, facts("DH-1", today, "1", pipe), null));
        assertThat(products.list(director)).containsExactly(new ProductRow(pipe, "Seamless pipe", false, 0, 1));
    }

    private void record(OrderFacts facts) {
        service.record(sales, entry(own, facts, null));
    }

    private List<OrderRow> all(CurrentUser user, int size) {
        List<OrderRow> rows = new ArrayList<>();
        String after = null;
        do {
            Slice<OrderRow> slice = service.list(user, OrderFilter.ALL, after, size);
            rows.addAll(slice.rows());
            after = slice.next();
        } while (after != null);
        return rows;
    }

    private long auditEntriesOf(OrderId id) {
        return jdbc.sql("select count(*) from audit_entry where subject_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    private static OrderFilter text(String text) {
        return new OrderFilter(text, null, null, null, null, null, null);
    }

    private static OrderEntry entry(CustomerId customer, OrderFacts facts, @Nullable String ref) {
        return new OrderEntry(OrderId.next(), customer, facts, ref);
    }

    private OrderFacts facts(String number, LocalDate on, String amount, @Nullable ProductId product) {
        return new OrderFacts(number, on, Money.of(amount), ChannelKind.HELD, sales.id(), product);
    }
}
