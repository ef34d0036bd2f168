package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerBrowsing;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerFixture;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerMerging;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.CustomerRemoving;
import com.keyuan.crm.customer.CustomerRow;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.DuplicatePair;
import com.keyuan.crm.customer.DuplicateQueue;
import com.keyuan.crm.customer.DuplicateReason;
import com.keyuan.crm.customer.MergeField;
import com.keyuan.crm.customer.RemovalBlocked;
import com.keyuan.crm.customer.RemovalId;
import com.keyuan.crm.customer.RemovalRow;
import com.keyuan.crm.customer.SearchKeeping;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class MergeTests {

    private final CustomerMerging merging;
    private final CustomerRemoving removing;
    private final DuplicateQueue queue;
    private final CustomerService service;
    private final CustomerBrowsing browsing;
    private final CustomerReading reading;
    private final SearchKeeping keeping;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final TestClock clock;
    private CurrentUser sales;
    private CurrentUser manager;
    private CurrentUser director;

    MergeTests(
            CustomerMerging merging,
            CustomerRemoving removing,
            DuplicateQueue queue,
            CustomerService service,
            CustomerBrowsing browsing,
            CustomerReading reading,
            SearchKeeping keeping,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc,
            EntityManager entities,
            TestClock clock) {
        this.merging = merging;
        this.removing = removing;
        this.queue = queue;
        this.service = service;
        this.browsing = browsing;
        this.reading = reading;
        this.keeping = keeping;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
        this.entities = entities;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @Test
    void saysForEveryTableWhatBecomesOfItWhenCustomersAreMerged() {
        List<String> pointing = jdbc.sql("select table_name || '.' || column_name from customer_pointer")
                .query(String.class)
                .list();
        List<String> said = jdbc.sql("select table_name || '.' || column_name from customer_reference order by 1")
                .query(String.class)
                .list();
        assertThat(said)
                .as("customer_reference says MOVE, MOVE_OR_STAY or STAY for each column that points at a customer")
                .containsExactlyInAnyOrderElementsOf(pointing);
    }

    @Test
    void movesEverythingTakesTheChosenFieldsAndKeepsBothStories() {
        CustomerId kept = customers.named("江北恒桥管业有限公司", sales);
        CustomerDetails known = CustomerFixture.aCustomer().wellKnown().details();
        CustomerId gone = customers.with("恒桥管业", known, null);
        customers.contact(gone, "柳总", "13812341234");
        fill(gone);
        RemovalId id = RemovalId.next();
        merging.merge(manager, id, kept, gone, List.of(0L, 0L), Set.of(MergeField.CREDIT_CODE, MergeField.ADDRESS));
        merging.merge(manager, id, kept, gone, List.of(0L, 0L), Set.of());

        for (String table : tables()) {
            assertThat(count(table, gone)).as(table).isZero();
            assertThat(count(table, kept)).as(table).isPositive();
        }
        assertThat(rowsOf(director)).containsExactly("江北恒桥管业有限公司");
        assertThat(browsing.suggestions(director, "恒桥")).hasSize(1);
        assertThat(browsing.suggestions(sales, "1234")).hasSize(1);
        assertThat(reading.maySee(director, gone)).isFalse();
        assertThat(value(kept, "credit_code")).isEqualTo(known.creditCode().value());
        assertThat(value(kept, "address")).isEqualTo(known.address());
        assertThat(value(kept, "short_name")).isNull();
        assertThat(customers.logOf(gone.value())).last().asString().contains("mergedInto");
        assertThat(reading.changes(director, kept, null).slice().rows())
                .anyMatch(row -> row.details().containsKey("mergedInto"))
                .anyMatch(row -> row.details().containsKey("merged"));
    }

    @Test
    void takesAMergeBackWithAllRowsAndFieldsButWhatChangedSince() {
        CustomerId kept = customers.named("江北恒桥管业有限公司", sales);
        CustomerDetails known = CustomerFixture.aCustomer().wellKnown().details();
        CustomerId gone = customers.with("恒桥管业", known, sales);
        fill(gone);
        Map<String, Object> before = row(gone);
        RemovalId id = RemovalId.next();
        merging.merge(
                manager,
                id,
                kept,
                gone,
                List.of(0L, 0L),
                Set.of(MergeField.NAME, MergeField.CREDIT_CODE, MergeField.ADDRESS));
        assertThat(value(kept, "name")).isEqualTo("恒桥管业");
        jdbc.sql("update customer set address = '新址' where id = :id")
                .param("id", kept.value())
                .update();
        entities.clear();

        clock.advance(Duration.ofDays(29));
        assertThat(removing.takeBack(manager, id)).isEqualTo(gone);
        assertThat(removing.takeBack(manager, id)).isEqualTo(gone);

        entities.clear();
        Map<String, Object> after = row(gone);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("version", "completeness")
                .isEqualTo(before);
        for (String table : tables()) {
            assertThat(count(table, kept)).as(table).isLessThanOrEqualTo(table.equals("allocation") ? 1 : 0);
            assertThat(count(table, gone)).as(table).isPositive();
        }
        assertThat(value(kept, "name")).isEqualTo("江北恒桥管业有限公司");
        assertThat(value(kept, "credit_code")).isNull();
        assertThat(value(kept, "address")).as("changed since").isEqualTo("新址");
        assertThat(rowsOf(sales)).containsExactlyInAnyOrder("江北恒桥管业有限公司", "恒桥管业");
        assertThat(keeping.differing()).isEmpty();
        assertThat(removing.list(manager, null).rows())
                .extracting(RemovalRow::undoneBy)
                .containsExactly(manager.name());
    }

    @Test
    void givesTheHolderOfTheOneToTheOtherThatHasNoneAndBack() {
        CustomerId kept = customers.named("江北恒桥管业", null);
        CustomerId gone = customers.named("恒桥管业", sales);
        entities.flush();
        RemovalId id = RemovalId.next();
        merging.merge(manager, id, kept, gone, List.of(0L, 0L), Set.of());
        assertThat(rowsOf(sales)).containsExactly("江北恒桥管业");
        clock.advance(Duration.ofDays(1));
        removing.takeBack(manager, id);
        assertThat(rowsOf(sales)).containsExactly("恒桥管业");
    }

    @Test
    void refusesWhatIsTwiceWhatRunsWhatIsStaleAndWhoMayNot() {
        CustomerId kept = customers.named("江北恒桥", sales);
        CustomerId gone = customers.named("江南恒桥", sales);
        CustomerId foreign = customers.named("西安恒桥", company.hire("华南部", Role.SALES));
        entities.flush();
        List<Long> fresh = List.of(0L, 0L);
        assertThatThrownBy(() -> merging.merge(manager, RemovalId.next(), kept, foreign, fresh, Set.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> merging.merge(sales, RemovalId.next(), kept, gone, fresh, Set.of()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> merging.merge(manager, RemovalId.next(), kept, gone, List.of(0L, 3L), Set.of()))
                .isInstanceOf(StaleVersion.class);
        order(kept, "D-1");
        order(gone, "D-1");
        assertThatThrownBy(() -> removing.delete(manager, RemovalId.next(), gone, "录错"))
                .isInstanceOf(RemovalBlocked.class);
        assertThatThrownBy(() -> merging.merge(manager, RemovalId.next(), kept, gone, fresh, Set.of()))
                .isInstanceOf(RemovalBlocked.class)
                .hasMessageContaining("removal.order");
    }

    @Test
    void bringsADeletedOneBackForThirtyDaysUnlessItsCodeIsAnothersNow() {
        CustomerDetails known = CustomerFixture.aCustomer().wellKnown().details();
        CustomerId early = customers.with("江北恒桥", known, sales);
        entities.flush();
        RemovalId id = RemovalId.next();
        removing.delete(manager, id, early, "录错");
        removing.delete(manager, id, early, "录错");
        assertThat(rowsOf(director)).isEmpty();
        assertThat(reading.maySee(director, early)).isFalse();
        CustomerId again = service.create(sales, CustomerId.next(), new CustomerName("江北恒桥"), known, null);
        assertThatThrownBy(() -> removing.takeBack(manager, id)).hasMessageContaining("removal.taken");
        assertThat(again).isNotEqualTo(early);
    }

    @Test
    void comesTooLateAfterThirtyDays() {
        CustomerId id = customers.named("江北恒桥", sales);
        entities.flush();
        RemovalId removal = RemovalId.next();
        removing.delete(manager, removal, id, "录错");
        clock.advance(Duration.ofDays(30));
        assertThatThrownBy(() -> removing.takeBack(manager, removal)).hasMessageContaining("removal.late");
        assertThat(removing.list(manager, null).rows()).noneMatch(row -> row.isUndoable(clock.instant()));
    }

    @Test
    void findsLikelyPairsOverTheWholeBaseAndAsksOnce() {
        CustomerId one = customers.named("扬州恒桥管业有限公司", sales);
        CustomerId core = customers.named("江苏省恒桥管业有限公司", null);
        CustomerId sound = customers.named("扬州衡桥管业有限公司", sales);
        CustomerId phone = customers.named("博川机械", sales);
        CustomerId foreign = customers.named("博川重工", company.hire("华南部", Role.SALES));
        customers.named("安泰建设", sales);
        customers.contact(one, "柳总", "13812341234");
        customers.contact(phone, "柳工", "13812341234");
        customers.contact(foreign, "柳", "13812341234");
        entities.flush();
        queue.scan();
        assertThat(queue.queue(director, null).rows())
                .extracting(pair -> Set.of(pair.one().id(), pair.other().id()), DuplicatePair::reasons)
                .containsExactlyInAnyOrder(
                        pair(one, core, DuplicateReason.CORE),
                        pair(one, sound, DuplicateReason.SOUND),
                        pair(one, phone, DuplicateReason.PHONE),
                        pair(one, foreign, DuplicateReason.PHONE),
                        pair(phone, foreign, DuplicateReason.PHONE));
        assertThat(queue.queue(manager, null).rows()).hasSize(3);
        queue.areTwo(manager, phone, one);
        queue.scan();
        assertThat(queue.queue(manager, null).rows()).hasSize(2);
        assertThatThrownBy(() -> queue.areTwo(manager, phone, foreign)).isInstanceOf(Refused.class);
        merging.merge(manager, RemovalId.next(), one, sound, List.of(0L, 0L), Set.of());
        assertThat(queue.queue(manager, null).rows()).hasSize(1);
    }

    private static org.assertj.core.groups.Tuple pair(CustomerId one, CustomerId other, DuplicateReason reason) {
        return org.assertj.core.api.Assertions.tuple(Set.of(one, other), List.of(reason));
    }

    /** Something of several rooms. */
    private void fill(CustomerId customer) {
        order(customer, "D-" + customer);
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, visited_at, kind, need, verification, created_at)
                        values (:id, 0, :customer, :me, now(), 'FOLLOW_UP', '焊管', 'NOT_DUE', now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("me", sales.id().value())
                .update();
        jdbc.sql("""
                        insert into invoice (id, version, number, customer_id, amount, issued_on, due_on, recorded_at)
                        values (:id, 0, :number, :customer, 5, current_date, current_date, now())""")
                .param("id", TimeOrderedIds.next())
                .param("number", customer.toString())
                .param("customer", customer.value())
                .update();
        jdbc.sql("""
                        insert into ledger_entry (id, kind, on_date, customer_id, invoice_id, recorded_at)
                        select id, 'INVOICE', issued_on, customer_id, id, now() from invoice where customer_id = :customer""").param("customer", customer.value()).update();
        entities.flush();
    }

    private static List<String> tables() {
        return List.of("customer_order", "visit", "invoice", "ledger_entry");
    }

    private void order(CustomerId customer, String number) {
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,
                                                    recorded_at)
                        values (:id, 0, :customer, :number, current_date, 100, 'SHARED', now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("number", number)
                .update();
    }

    private long count(String table, CustomerId customer) {
        return jdbc.sql("select count(*) from " + table + " where customer_id = :id")
                .param("id", customer.value())
                .query(Long.class)
                .single();
    }

    private Map<String, Object> row(CustomerId id) {
        return jdbc.sql("select * from customer where id = :id")
                .param("id", id.value())
                .query()
                .singleRow();
    }

    private Object value(CustomerId id, String column) {
        return row(id).get(column);
    }

    private List<String> rowsOf(CurrentUser user) {
        return browsing.list(user, CustomerFilter.NONE, null).rows().stream()
                .map(CustomerRow::name)
                .toList();
    }
}
