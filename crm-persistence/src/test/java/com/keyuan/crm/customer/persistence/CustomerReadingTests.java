package com.keyuan.crm.customer.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.audit.AuditPage;
import com.keyuan.crm.audit.AuditRow;
import com.keyuan.crm.customer.ContactDetails;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactService;
import com.keyuan.crm.customer.CustomerBrowsing;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.CustomerFixture;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.CustomerOption;
import com.keyuan.crm.customer.CustomerPage;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.CustomerRow;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.CustomerSort;
import com.keyuan.crm.customer.PoolRow;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.customer.TimelineEntry;
import com.keyuan.crm.customer.TimelineEntry.Kind;
import com.keyuan.crm.customer.TimelineView;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class CustomerReadingTests {

    private final CustomerReading reading;
    private final CustomerBrowsing browsing;
    private final CustomerService service;
    private final ContactService contacts;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final Statements statements;
    private final TestClock clock;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser manager;
    private CurrentUser director;

    CustomerReadingTests(
            CustomerReading reading,
            CustomerBrowsing browsing,
            CustomerService service,
            ContactService contacts,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc,
            Statements statements,
            TestClock clock) {
        this.reading = reading;
        this.browsing = browsing;
        this.service = service;
        this.contacts = contacts;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
        this.statements = statements;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东二部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @Test
    void showsToEachNoMoreThanTheirs() {
        customers.named("甲建设", sales);
        customers.named("乙建设", colleague);
        customers.named("丙建设", company.hire("华南部", Role.SALES));
        customers.named("丁建设", null);
        assertThat(names(sales)).containsExactly("甲建设");
        assertThat(names(manager)).containsExactlyInAnyOrder("甲建设", "乙建设");
        assertThat(names(director)).containsExactlyInAnyOrder("甲建设", "乙建设", "丙建设", "丁建设");
        assertThat(names(company.hire("财务部", Role.FINANCE))).isEmpty();
        assertThatThrownBy(() -> names(company.hire("综合部", Role.ADMIN))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> names(company.hire("合规部", Role.COMPLIANCE))).isInstanceOf(Refused.class);
        assertThat(browsing.pool(sales, CustomerFilter.NONE, null).rows())
                .extracting(PoolRow::name)
                .containsExactly("丁建设");
    }

    @ParameterizedTest
    @EnumSource(CustomerSort.class)
    void pagesThroughEveryOrderWithoutGapOrRepetition(CustomerSort sort) {
        for (int n = 0; n < 120; n++) {
            customers.named("同城建设" + n, sales);
        }
        for (boolean descending : new boolean[] {false, true}) {
            CustomerFilter filter =
                    new CustomerFilter(null, null, null, null, null, null, null, null, null, sort, descending);
            List<CustomerId> seen = new ArrayList<>();
            String after = null;
            do {
                Slice<CustomerRow> page = browsing.list(sales, filter, after);
                page.rows().forEach(row -> seen.add(row.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).hasSize(120).doesNotHaveDuplicates();
        }
    }

    @Test
    void beginsAtTheFirstPageForACursorThatNobodyMade() {
        customers.named("甲建设", sales);
        for (String cursor : List.of("", "x", "' or 1=1 --", "bm9wZXxub3Bl", "\u0000")) {
            assertThat(browsing.list(sales, CustomerFilter.NONE, cursor).rows()).hasSize(1);
        }
    }

    @Test
    void filtersByRegionWithEverythingInIt() {
        CustomerId yangzhou =
                customers.with("江北恒桥", CustomerFixture.aCustomer().wellKnown().details(), sales);
        customers.named("别处", sales);
        for (String region : List.of("32", "3210", "321002")) {
            assertThat(list(sales, region, null)).containsExactly(yangzhou);
        }
        assertThat(list(sales, "33", null)).isEmpty();
    }

    @Test
    void findsByAnyPieceOfNameCodeOrPinyin() {
        CustomerId id = customers.with(
                "江北恒桥建设集团有限公司", CustomerFixture.aCustomer().wellKnown().details(), sales);
        customers.named("博川机械", sales);
        for (String text : List.of("恒", "桥建", "恒桥", "jiangbei", "hengqiao", "jbhq", "91350100m", " 江北 ")) {
            assertThat(found(sales, text)).as(text).containsExactly(id);
        }
        assertThat(found(sales, "ＨＱ")).containsExactly(id);
        assertThat(found(sales, "%")).isEmpty();
        assertThat(found(sales, "恒桥' or '1'='1")).isEmpty();
        assertThat(found(colleague, "恒桥")).isEmpty();
    }

    @Test
    void findsByTheEndOfAPhoneOnlyForWhoeverMayReveal() {
        CustomerId id = customers.named("江北恒桥", sales);
        customers.contact(id, "柳总", "13812341234");
        for (String digits : List.of("1234", "12341234", "13812341234")) {
            assertThat(found(sales, digits)).as(digits).containsExactly(id);
        }
        assertThat(found(sales, "234")).isEmpty();
        assertThat(found(colleague, "1234")).isEmpty();
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        order(id, "100.00");
        assertThat(found(finance, "恒桥")).containsExactly(id);
        assertThat(found(finance, "1234")).isEmpty();
    }

    @Test
    void logsASearchOnceAndTypingNotAtAll() {
        int before = entries("SEARCHED");
        browsing.suggestions(sales, "恒");
        browsing.options(sales, "恒桥");
        assertThat(entries("SEARCHED")).isEqualTo(before);
        browsing.search(sales, "恒桥");
        assertThat(entries("SEARCHED")).isEqualTo(before + 1);
        CustomerId id = customers.named("江北恒桥", sales);
        browsing.chosen(sales, id, "恒");
        assertThat(customers.logOf(id.value())).containsExactly("SEARCHED {\"text\": [null, \"恒\"]}");
        assertThatThrownBy(() -> browsing.chosen(colleague, id, "恒")).isInstanceOf(Refused.class);
    }

    @Test
    void logsEveryLookAtAPage() {
        CustomerId id = customers.named("江北恒桥", sales);
        reading.page(sales, id, TimelineView.ALL);
        assertThat(customers.logOf(id.value())).containsExactly("VIEWED {}");
        assertThatThrownBy(() -> reading.page(colleague, id, TimelineView.ALL)).isInstanceOf(Refused.class);
        assertThat(customers.logOf(id.value())).hasSize(1);
    }

    @Test
    void logsEveryLookAtAPartOfTheStoryToo() {
        CustomerId id = customers.named("江北恒桥", sales);
        assertThat(reading.frame(sales, id, "orders")).isPresent();
        assertThat(reading.frame(colleague, id, "orders")).isEmpty();
        assertThat(customers.logOf(id.value())).containsExactly("VIEWED {\"part\": [null, \"orders\"]}");
    }

    @Test
    void tellsWhoDecidedTheTier() {
        CustomerId id = customers.named("江北恒桥", sales);
        decideTier(id, "B", "A", "ACCEPTED", manager);
        decideTier(id, "A", "A", "OVERRIDDEN", manager);
        decideTier(id, "A", "B", "ACCEPTED", null);
        List<TimelineEntry> story = reading.timeline(sales, id, TimelineView.ALL, null).rows().stream()
                .filter(entry -> entry.kind() == Kind.TIER)
                .toList();
        assertThat(story).extracting(TimelineEntry::code).containsExactly("B", "A", "A");
        assertThat(story).extracting(TimelineEntry::state).containsExactly("BY_POLICY", "OVERRIDDEN", "ACCEPTED");
        assertThat(story).extracting(TimelineEntry::ours).containsExactly(null, manager.name(), manager.name());
        assertThat(story).extracting(TimelineEntry::text).containsExactly("A → B", null, "B → A");
    }

    @Test
    void hidesNotesFromFinance() {
        CustomerId id = customers.named("江北恒桥", sales);
        contacts.addContact(
                sales,
                ContactId.next(),
                id,
                new ContactDetails("柳总", null, null, null, "喜欢早上谈事", false),
                List.of(),
                null);
        order(id, "100.00");
        visit(id, Duration.ofDays(3));
        task(id, "私下给的报价");
        CustomerPage page = reading.page(company.hire("财务部", Role.FINANCE), id, TimelineView.ALL);
        assertThat(page.contacts())
                .singleElement()
                .satisfies(card -> assertThat(card.details().notes()).isNull());
        assertThat(page.timeline().rows()).extracting(TimelineEntry::kind).doesNotContain(Kind.VISIT);
        assertThat(page.tasks()).isEmpty();
        assertThat(page.head().nextStep()).isNull();
        assertThat(reading.page(sales, id, TimelineView.ALL).head().nextStep()).isEqualTo("私下给的报价");
    }

    @Test
    void tellsTheStoryNewestFirstPageByPage() {
        CustomerId id = customers.named("江北恒桥", sales);
        for (int n = 0; n < 30; n++) {
            visit(id, Duration.ofDays(n + 1));
        }
        List<TimelineEntry> story = new ArrayList<>(
                reading.page(sales, id, TimelineView.ALL).timeline().rows());
        String after = reading.page(sales, id, TimelineView.ALL).timeline().next();
        while (after != null) {
            Slice<TimelineEntry> earlier = reading.timeline(sales, id, TimelineView.ALL, after);
            story.addAll(earlier.rows());
            after = earlier.next();
        }
        assertThat(story).hasSize(31).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
        assertThat(story).extracting(TimelineEntry::id).doesNotHaveDuplicates();
        assertThat(reading.timeline(sales, id, TimelineView.ORDERS, null).rows())
                .isEmpty();
    }

    @Test
    void showsTheChangesOfARecordAndItsContactsWithPersonalValuesSealed() {
        CustomerId id = service.create(
                sales,
                CustomerId.next(),
                new CustomerName("江北恒桥"),
                CustomerFixture.aCustomer().details(),
                null);
        contacts.addContact(
                sales,
                ContactId.next(),
                id,
                ContactDetails.named("柳总"),
                List.of(new com.keyuan.crm.customer.Reach(com.keyuan.crm.customer.ContactField.PHONE, "13812341234")),
                null);
        AuditPage changes = reading.changes(sales, id, null);
        assertThat(changes.slice().rows()).extracting(AuditRow::subjectKind).contains("customer", "contact");
        assertThat(changes.slice().rows())
                .map(row -> row.details().get("phone"))
                .filteredOn(Objects::nonNull)
                .singleElement()
                .satisfies(phone -> assertThat(phone.after()).startsWith("sealed:"));
        assertThat(changes.names()).containsKey(id.toString());
    }

    @Test
    void asksTheDatabaseTheSameNumberOfTimesWhateverTheNumberOfRows() throws Exception {
        CustomerId quiet = customers.named("一家", sales);
        int page = statements.during(() -> reading.page(sales, quiet, TimelineView.ALL));
        int list = statements.during(() -> browsing.list(sales, CustomerFilter.NONE, null));
        int search = statements.during(() -> browsing.search(sales, "家"));
        CustomerId busy = customers.named("另一家", sales);
        for (int n = 0; n < 40; n++) {
            customers.named("家" + n, sales);
            customers.contact(busy, "柳" + n, "1381234" + (1000 + n));
            visit(busy, Duration.ofHours(n));
            order(busy, "1" + n + ".00");
            task(busy, "第 " + n + " 件");
        }
        assertThat(statements.during(() -> reading.page(sales, busy, TimelineView.ALL)))
                .isEqualTo(page)
                .isLessThanOrEqualTo(8);
        assertThat(statements.during(() -> browsing.list(sales, CustomerFilter.NONE, null)))
                .isEqualTo(list)
                .isEqualTo(1);
        assertThat(statements.during(() -> browsing.search(sales, "家"))).isEqualTo(search);
    }

    private List<String> names(CurrentUser user) {
        return browsing.list(user, CustomerFilter.NONE, null).rows().stream()
                .map(CustomerRow::name)
                .toList();
    }

    private List<CustomerId> list(CurrentUser user, @Nullable String region, @Nullable String text) {
        CustomerFilter filter =
                new CustomerFilter(null, null, region, null, null, null, text, null, null, CustomerSort.NAME, false);
        return browsing.list(user, filter, null).rows().stream()
                .map(CustomerRow::id)
                .toList();
    }

    private List<CustomerId> found(CurrentUser user, String text) {
        List<CustomerId> listed = list(user, null, text);
        assertThat(browsing.search(user, text)).extracting(CustomerOption::id).containsExactlyElementsOf(listed);
        return listed;
    }

    private int entries(String kind) {
        return jdbc.sql("select count(*) from audit_entry where kind = :kind")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private void decideTier(CustomerId customer, String from, String decided, String state, @Nullable CurrentUser by) {
        UUID run = TimeOrderedIds.next();
        clock.advance(Duration.ofDays(1));
        jdbc.sql("""
                        insert into tier_run (id, version, as_of, policy_version, method, occasion, proposing, requested_at,
                                              started_at, finished_at, customers)
                        values (:id, 0, date '2026-03-01', 1, 'SCORE', 'DEMAND', false, now(), now(), now(), 0)""").param("id", run).update();
        jdbc.sql("""
                        insert into tier_review (id, version, customer_id, run_id, proposed_on, from_tier, to_tier, score,
                                                 revenue, after_override, state, decided_tier, decided_by, decided_at,
                                                 decided_on, reason, override_until)
                        values (:id, 0, :customer, :run, date '2026-03-01', :from, 'C', 80, 1, false, :state, :decided,
                                :by, :at, date '2026-03-01', case when :state = 'OVERRIDDEN' then '老客户' end,
                                case when :state = 'OVERRIDDEN' then date '2026-09-01' end)""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("run", run)
                .param("from", from)
                .param("state", state)
                .param("decided", decided)
                .param("by", by == null ? null : by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void visit(CustomerId customer, Duration ago) {
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, visited_at, kind, need, verification, created_at)
                        values (:id, 0, :customer, :me, :at, 'FOLLOW_UP', '螺旋焊管', 'NOT_DUE', now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("me", sales.id().value())
                .param("at", Timestamp.from(clock.instant().minus(ago)))
                .update();
    }

    private void order(CustomerId customer, String amount) {
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,
                                                    recorded_at)
                        values (:id, 0, :customer, :number, :on, :amount, 'SHARED', now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("number", TimeOrderedIds.next().toString())
                .param("on", clock.today().minusDays(9))
                .param("amount", new java.math.BigDecimal(amount))
                .update();
    }

    private void task(CustomerId customer, String title) {
        jdbc.sql("""
                        insert into task (id, version, assignee_id, title, due_on, customer_id, created_by, created_at)
                        values (:id, 0, :me, :title, :due, :customer, :me, now())""")
                .param("id", TimeOrderedIds.next())
                .param("customer", customer.value())
                .param("me", sales.id().value())
                .param("title", title)
                .param("due", clock.today())
                .update();
    }
}
