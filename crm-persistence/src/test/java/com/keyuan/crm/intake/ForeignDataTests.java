package com.keyuan.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.tier.TierRunExecution;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRunService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Data that nobody here wrote, where it lies beside the project ({@code ../shared/data}, or as {@code CRM_SHARED_DATA}
 * says).
 */
@CommittingTest
@PersistenceTest
class ForeignDataTests {

    private static final Path DATA =
            Path.of(Objects.requireNonNullElse(System.getenv("CRM_SHARED_DATA"), "../../shared/data"));

    private final IntakeService service;
    private final IntakePages pages;
    private final IntakeRunner runner;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TierRunService tiers;
    private final TierRunExecution execution;
    private CurrentUser assistant;
    private CurrentUser director;

    ForeignDataTests(
            IntakeService service,
            IntakePages pages,
            IntakeRunner runner,
            TestCompany company,
            JdbcClient jdbc,
            TierRunService tiers,
            TierRunExecution execution) {
        this.service = service;
        this.pages = pages;
        this.runner = runner;
        this.company = company;
        this.jdbc = jdbc;
        this.tiers = tiers;
        this.execution = execution;
    }

    @BeforeEach
    void hire() {
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @Test
    void makesOrdersOfEveryWonOpportunityAndDropsNothingSilently() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA.resolve("maven_crm/accounts.csv")));
        IntakeRunId accounts = read(IntakeKind.CUSTOMERS, Files.readAllBytes(DATA.resolve("maven_crm/accounts.csv")));
        IntakePage sectors = pages.page(assistant, accounts);
        assertThat(sectors.count(RowOutcome.BAD))
                .isEqualTo(85 - 8); // finance alone is a section of GB/T 4754 as it stands
        assertThat(sectors.values()).extracting(ValueGroup::value).contains("technolgy", "medical");
        service.choose(
                assistant,
                accounts,
                sectors.values().stream()
                        .map(group -> group.value().equals("technolgy")
                                ? new Choice(group.field(), group.value(), Choice.Act.MAP, "I")
                                : new Choice(group.field(), group.value(), Choice.Act.OMIT, null))
                        .toList());
        enter(accounts);
        assertThat(count("customer")).isEqualTo(85);
        assertThat(count("customer where industry_code = 'I'")).isEqualTo(12);
        assertThat(count("customer where headcount_band is null or address is null"))
                .isZero();

        byte[] pipeline = Files.readAllBytes(DATA.resolve("maven_crm/sales_pipeline.csv"));
        IntakeRunId orders = pipeline(pipeline);
        IntakePage checked = pages.page(assistant, orders);
        assertThat(checked.rowCount()).isEqualTo(8800);
        assertThat(checked.counts()).isEqualTo(Map.of(RowOutcome.GOOD, 4238, RowOutcome.NO_ORDER, 8800 - 4238));
        assertThat(checked.values())
                .filteredOn(group -> group.value().equals("GTXPro"))
                .singleElement()
                .satisfies(group -> assertThat(group.rows()).isEqualTo(1480));
        assertThat(checked.findings())
                .contains(
                        new FindingGroup(IntakeField.CUSTOMER, "missing", true, 1425),
                        new FindingGroup(IntakeField.STAGE, "noOrder", false, 2473 + 1589 + 500));
        enter(orders);
        assertThat(count("customer_order")).isEqualTo(4238);
        assertThat(jdbc.sql("select sum(amount) from customer_order")
                        .query(Long.class)
                        .single())
                .isEqualTo(10_005_534);
        assertThat(count("product")).isEqualTo(7);
        assertThat(count("person where not enabled")).isEqualTo(30);
        assertThat(pages.page(assistant, orders).counts())
                .isEqualTo(Map.of(RowOutcome.ENTERED, 4238, RowOutcome.NO_ORDER, 8800 - 4238));

        IntakeRunId again = pipeline(pipeline);
        assertThat(pages.page(assistant, again).counts())
                .isEqualTo(Map.of(RowOutcome.KNOWN, 4238, RowOutcome.NO_ORDER, 8800 - 4238));
        enter(again);
        assertThat(count("customer_order")).isEqualTo(4238);
        assertThat(tiersAsOf(LocalDate.of(2017, 12, 31)))
                .containsOnlyKeys("A", "B", "C")
                .hasEntrySatisfying("A", number -> assertThat(number).isPositive());
    }

    @Test
    void takesNorthwindsCustomersAndOrders() throws IOException {
        Assumptions.assumeTrue(Files.exists(DATA.resolve("northwind.sql")));
        Northwind northwind = Northwind.of(Files.readString(DATA.resolve("northwind.sql")));
        IntakeRunId customers =
                read(IntakeKind.CUSTOMERS, northwind.customersCsv().getBytes(StandardCharsets.UTF_8));
        enter(customers);
        assertThat(pages.page(assistant, customers).counts()).isEqualTo(Map.of(RowOutcome.ENTERED, 91));
        assertThat(count("contact where phone is not null")).isEqualTo(91);

        IntakeRunId orders = read(IntakeKind.ORDERS, northwind.ordersCsv().getBytes(StandardCharsets.UTF_8));
        createUnknown(orders);
        enter(orders);
        assertThat(pages.page(assistant, orders).counts()).isEqualTo(Map.of(RowOutcome.ENTERED, 830));
        assertThat(jdbc.sql("select cast(max(ordered_on) as text) from customer_order")
                        .query(String.class)
                        .single())
                .isEqualTo("1998-05-06");
        assertThat(tiersAsOf(LocalDate.of(1998, 5, 6))).containsOnlyKeys("A", "B", "C");
    }

    /** How many customers a run that only shows puts into each tier. */
    private Map<String, Long> tiersAsOf(LocalDate day) {
        TierRunId run = TierRunId.next();
        tiers.request(director, run, day, null, false);
        assertThat(execution.execute(run)).isTrue();
        Map<String, Long> numbers = new TreeMap<>();
        jdbc.sql("select tier, count(*) as number from tier_score where run_id = :run group by tier")
                .param("run", run.value())
                .query(row -> {
                    numbers.put(row.getString("tier"), row.getLong("number"));
                });
        assertThat(numbers.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(count("customer"));
        return numbers;
    }

    private IntakeRunId pipeline(byte[] file) {
        IntakeRunId id = read(IntakeKind.ORDERS, file);
        createUnknown(id);
        return id;
    }

    /** New products and people are entered; a slip is taken for what it suggests once that is known. */
    private void createUnknown(IntakeRunId id) {
        List<ValueGroup> values = pages.page(assistant, id).values();
        if (values.stream().anyMatch(group -> group.value().equals("GTXPro")) && count("product") == 0) {
            // as somebody would: the products first
            jdbc.sql("insert into product (id, version, name) values (gen_random_uuid(), 0, 'GTX Pro')")
                    .update();
            service.choose(assistant, id, List.of());
            values = pages.page(assistant, id).values();
        }
        service.choose(
                assistant,
                id,
                values.stream()
                        .map(group -> "GTX Pro".equals(group.suggestion())
                                        && group.value().equals("GTXPro")
                                ? new Choice(group.field(), group.value(), Choice.Act.MAP, product("GTX Pro"))
                                : new Choice(group.field(), group.value(), Choice.Act.CREATE, null))
                        .toList());
    }

    private String product(String name) {
        return jdbc.sql("select cast(id as text) from product where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private IntakeRunId read(IntakeKind kind, byte[] file) {
        IntakeRunId id = IntakeRunId.next();
        service.read(assistant, id, kind, "表.csv", "", CsvReading.read(file));
        service.map(
                assistant,
                id,
                pages.page(assistant, id).columns().stream()
                        .filter(column -> column.field() != null)
                        .collect(Collectors.toMap(IntakeColumn::position, IntakeColumn::field)));
        return id;
    }

    private void enter(IntakeRunId id) {
        service.begin(assistant, id);
        runner.run(id);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
