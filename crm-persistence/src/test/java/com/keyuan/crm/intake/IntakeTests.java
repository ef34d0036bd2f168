package com.keyuan.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
class IntakeTests {

    private static final String CUSTOMERS = """
            客户名称,行业,联系人,电话,持有人
            江北恒桥建设集团,建筑业,柳总,13812345678,
            江北恒桥建设集团,建筑业,何工,13912345678,
            宏湛石化工程,建竹业,曹会计,不是电话,
            ,建筑业,,,
            远澜新能源,,,,
            """;

    private static final String ORDERS = """
            客户,金额,日期,产品
            远澜新能源,"1,200.50",2026-01-05,螺旋焊管
            远澜新能源,"1,200.50",2026-01-05,螺旋焊管
            远澜新能源,(300),2026/1/6,螺旋焊管
            不认识的公司,1,2026-01-05,螺旋焊管
            远澜新能源,1.234,2026-01-05,
            远澜新能源,1,2027-01-01,
            """;

    private final IntakeService service;
    private final IntakePages pages;
    private final IntakeRunner runner;
    private final IntakeStep step;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final Statements statements;
    private CurrentUser assistant;

    IntakeTests(
            IntakeService service,
            IntakePages pages,
            IntakeRunner runner,
            IntakeStep step,
            TestCompany company,
            JdbcClient jdbc,
            Statements statements) {
        this.service = service;
        this.pages = pages;
        this.runner = runner;
        this.step = step;
        this.company = company;
        this.jdbc = jdbc;
        this.statements = statements;
    }

    @BeforeEach
    void hire() {
        assistant = company.hire("销售支持部", Role.ASSISTANT);
    }

    @Test
    void entersGoodRowsAndGivesBackTheOthersWithTheReason() {
        IntakeRunId id = imported(IntakeKind.CUSTOMERS, CUSTOMERS);
        assertThat(jdbc.sql("select name from customer order by name_sort")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("江北恒桥建设集团", "远澜新能源");
        assertThat(jdbc.sql("select name || phone_masked from contact order by name")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(contact -> assertThat(contact).contains("****"));
        IntakePage page = pages.page(assistant, id);
        assertThat(page.state()).isEqualTo(IntakeState.DONE);
        assertThat(page.counts()).isEqualTo(Map.of(RowOutcome.ENTERED, 3, RowOutcome.BAD, 2));
        assertThat(pages.rows(assistant, id, ReportScope.RETURNED, 0, 10))
                .satisfiesExactly(
                        unknown -> {
                            assertThat(unknown.number()).isEqualTo(4);
                            assertThat(unknown.cells()).startsWith("宏湛石化工程", "建竹业");
                            assertThat(unknown.findings())
                                    .extracting(Finding::messageKey)
                                    .containsExactly("unknown", "notUsable");
                            assertThat(unknown.findings().get(0).suggestion()).startsWith("建筑业");
                        },
                        nameless -> assertThat(nameless.findings())
                                .extracting(Finding::messageKey)
                                .containsExactly("missing"));
    }

    @Test
    void entersNothingTwiceWhenTheSameFileComesAgain() {
        imported(IntakeKind.CUSTOMERS, CUSTOMERS);
        imported(IntakeKind.ORDERS, ORDERS);
        assertThat(orders()).containsExactly("-300.00", "1200.50", "1200.50");

        assertThat(pages.page(assistant, imported(IntakeKind.CUSTOMERS, CUSTOMERS))
                        .counts())
                .containsEntry(RowOutcome.KNOWN, 3)
                .doesNotContainKey(RowOutcome.ENTERED);
        assertThat(pages.page(assistant, imported(IntakeKind.ORDERS, ORDERS)).counts())
                .isEqualTo(Map.of(RowOutcome.KNOWN, 3, RowOutcome.BAD, 3));
        assertThat(orders()).hasSize(3);
        assertThat(count("customer")).isEqualTo(2);
        assertThat(count("contact")).isEqualTo(2);
    }

    @Test
    void takesWhatSomebodySaidOfUnknownValues() {
        imported(IntakeKind.CUSTOMERS, CUSTOMERS);
        IntakeRunId id = read(IntakeKind.ORDERS, ORDERS);
        service.choose(
                assistant,
                id,
                List.of(
                        new Choice(IntakeField.PRODUCT, "螺旋焊管", Choice.Act.CREATE, null),
                        new Choice(IntakeField.CUSTOMER, "不认识的公司", Choice.Act.CREATE, null),
                        // what cannot be left out, or grown from a file, is not
                        new Choice(IntakeField.CUSTOMER, "远澜", Choice.Act.OMIT, null)));
        assertThat(pages.page(assistant, id).count(RowOutcome.GOOD)).isEqualTo(4);
        service.begin(assistant, id);
        runner.run(id);
        assertThat(orders()).hasSize(4);
        assertThat(jdbc.sql("select name from product").query(String.class).list())
                .containsExactly("螺旋焊管");
        assertThat(count("customer")).isEqualTo(3);
    }

    @Test
    void goesOnWhereItWasStoppedEachRowOnce() {
        imported(IntakeKind.CUSTOMERS, CUSTOMERS);
        IntakeRunId id = read(IntakeKind.ORDERS, ORDERS.replace(",螺旋焊管", ","));
        service.begin(assistant, id);
        IntakeStep.Session killed = step.open(id).orElseThrow();
        step.next(killed); // then the application is gone, with what it knew

        assertThat(runner.interrupted()).containsExactly(id);
        runner.run(id);
        assertThat(orders()).containsExactly("-300.00", "1200.50", "1200.50");
        assertThat(pages.page(assistant, id).state()).isEqualTo(IntakeState.DONE);
        assertThat(runner.interrupted()).isEmpty();
    }

    @Test
    void entersEachRowOnceOnManyNodesAtATime() throws Exception {
        String file = "客户名称\n" + names(60);
        IntakeRunId id = read(IntakeKind.CUSTOMERS, file);
        service.begin(assistant, id);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            runs.add(nodes.submit(() -> runner.run(id)));
        }
        for (Future<?> run : runs) {
            run.get();
        }
        nodes.shutdown();
        assertThat(pages.rows(assistant, id, ReportScope.RETURNED, 0, 3)).isEmpty();
        assertThat(pages.page(assistant, id).counts()).isEqualTo(Map.of(RowOutcome.ENTERED, 60));
        assertThat(count("customer")).isEqualTo(60);
        assertThat(pages.page(assistant, id).state()).isEqualTo(IntakeState.DONE);
    }

    @Test
    void givesBackAsManyRowsAsThereAreInAFixedNumberOfStatements() throws Exception {
        IntakeRunId few = read(IntakeKind.CUSTOMERS, "客户名称,行业\n" + names(2).replace("\n", ",不知道\n"));
        IntakeRunId many = read(IntakeKind.CUSTOMERS, "客户名称,行业\n" + names(60).replace("\n", ",不知道\n"));
        assertThat(pages.page(assistant, many).count(RowOutcome.BAD)).isEqualTo(60);
        assertThat(statements.during(() -> look(many))).isEqualTo(statements.during(() -> look(few)));
    }

    private void look(IntakeRunId id) {
        pages.page(assistant, id);
        pages.rows(assistant, id, ReportScope.RETURNED, 0, 51);
        pages.progress(assistant, id);
        pages.list(assistant);
    }

    @Test
    void entersARowOfWhichAnotherNodeHasEnteredTheCustomer() {
        String contacts = "客户名称,联系人\n江北恒桥建设集团,柳总\n江北恒桥建设集团,何工\n";
        IntakeRunId id = read(IntakeKind.CUSTOMERS, contacts);
        service.begin(assistant, id);
        IntakeStep.Session late = step.open(id).orElseThrow();
        step.next(step.open(id).orElseThrow());
        assertThatExceptionOfType(RowNotEntered.class).isThrownBy(() -> step.next(late));
        runner.run(id);
        assertThat(pages.page(assistant, id).counts()).isEqualTo(Map.of(RowOutcome.ENTERED, 2));
        assertThat(count("contact")).isEqualTo(2);
    }

    @Test
    void takesEachRegionByTheNameThatListsShow() {
        IntakeRunId id = imported(IntakeKind.CUSTOMERS, """
                客户名称,地区
                青岛的,山东·青岛
                也是青岛的,青岛市
                历下的,山东·济南·历下区
                北京的,北京·东城区
                """);
        assertThat(pages.page(assistant, id).counts()).isEqualTo(Map.of(RowOutcome.ENTERED, 4));
        assertThat(jdbc.sql("select region_code from customer")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("110101", "3702", "3702", "370102");
    }

    @Test
    void saysHowManyUnknownValuesThereAreBeyondThoseItLists() {
        StringBuilder file = new StringBuilder("客户名称,行业\n");
        for (int n = 0; n < 310; n++) {
            file.append("客户").append(n).append(",行当").append(n).append('\n');
        }
        IntakePage page = pages.page(assistant, read(IntakeKind.CUSTOMERS, file.toString()));
        assertThat(page.values()).hasSize(300);
        assertThat(page.valueCount()).isEqualTo(310);
    }

    @Test
    void givesBackARowThatACommaHasShifted() {
        IntakeRunId id = read(IntakeKind.ORDERS, "客户,日期,金额\n远澜新能源,2026-01-05,1,200.50\n");
        assertThat(pages.rows(assistant, id, ReportScope.RETURNED, 0, 9))
                .singleElement()
                .satisfies(row -> assertThat(row.findings())
                        .extracting(Finding::messageKey)
                        .containsExactly("moreCells"));
    }

    @Test
    void repeatsNoTelephoneNumberInFindings() {
        read(IntakeKind.CUSTOMERS, CUSTOMERS);
        assertThat(jdbc.sql("select value from intake_finding where field = 'CONTACT_PHONE'")
                        .query(String.class)
                        .list())
                .containsExactly("");
    }

    @Test
    void entersNoFurtherRowOnceCancelled() {
        IntakeRunId id = read(IntakeKind.CUSTOMERS, "客户名称\n" + names(5));
        service.begin(assistant, id);
        IntakeStep.Session session = step.open(id).orElseThrow();
        assertThat(step.next(session)).isTrue();
        service.cancel(assistant, id);
        assertThat(step.next(session)).isFalse();
        assertThat(count("customer")).isOne();
        assertThatExceptionOfType(IntakeMoved.class).isThrownBy(() -> service.cancel(assistant, id));
        assertThatExceptionOfType(IntakeMoved.class).isThrownBy(() -> service.begin(assistant, id));
    }

    @Test
    void remembersWhatAPersonSaidOfHeaders() {
        IntakeRunId id = run(IntakeKind.CUSTOMERS, "甲方,备注\n江北恒桥,x\n");
        assertThat(pages.page(assistant, id).columns())
                .extracting(IntakeColumn::field)
                .containsExactly(null, IntakeField.CONTACT_NOTES);
        assertThatExceptionOfType(ColumnMissing.class).isThrownBy(() -> service.map(assistant, id, Map.of()));
        assertThatExceptionOfType(ColumnTwice.class)
                .isThrownBy(() -> service.map(assistant, id, Map.of(0, IntakeField.CUSTOMER)));
        service.map(assistant, id, Map.of(0, IntakeField.NAME));
        IntakeRunId next = run(IntakeKind.CUSTOMERS, "甲方,备注\n宏湛石化,x\n");
        assertThat(pages.page(assistant, next).columns())
                .extracting(IntakeColumn::field)
                .containsExactly(IntakeField.NAME, null);
    }

    @Test
    void isTheAssistantsOwnAndKeepsCellsSealed() {
        IntakeRunId id = run(IntakeKind.CUSTOMERS, CUSTOMERS);
        CurrentUser other = company.hire("销售支持部", Role.ASSISTANT);
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pages.page(other, id));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pages.rows(other, id, ReportScope.RETURNED, 0, 1));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.begin(other, id));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> pages.list(sales));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> service.read(sales, IntakeRunId.next(), IntakeKind.CUSTOMERS, "a.csv", "", new Table()));
        assertThat(jdbc.sql(
                                "select count(*) from intake_row where position(convert_to('13812345678', 'UTF8') in cells) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        imported(IntakeKind.CUSTOMERS, CUSTOMERS);
        assertThat(count("intake_row where outcome = 'ENTERED' and cells is not null"))
                .isZero();
        service.forget(assistant, id);
        assertThat(count("intake_row where run_id = '" + id + "'")).isZero();
    }

    private IntakeRunId imported(IntakeKind kind, String file) {
        IntakeRunId id = read(kind, file);
        if (kind == IntakeKind.ORDERS) {
            service.choose(assistant, id, List.of(new Choice(IntakeField.PRODUCT, "螺旋焊管", Choice.Act.OMIT, null)));
        }
        service.begin(assistant, id);
        runner.run(id);
        return id;
    }

    /** Read and checked with the columns as guessed. */
    private IntakeRunId read(IntakeKind kind, String file) {
        IntakeRunId id = run(kind, file);
        service.map(
                assistant,
                id,
                pages.page(assistant, id).columns().stream()
                        .filter(column -> column.field() != null)
                        .collect(Collectors.toMap(IntakeColumn::position, IntakeColumn::field)));
        return id;
    }

    private IntakeRunId run(IntakeKind kind, String file) {
        IntakeRunId id = IntakeRunId.next();
        Charset charset = kind == IntakeKind.CUSTOMERS ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
        service.read(assistant, id, kind, "表.csv", "", CsvReading.read(file.getBytes(charset)));
        return id;
    }

    private List<String> orders() {
        return jdbc.sql("select cast(amount as text) from customer_order order by amount")
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String names(int number) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < number; i++) {
            names.append("第 ").append(i).append(" 号管件厂\n");
        }
        return names.toString();
    }
}
