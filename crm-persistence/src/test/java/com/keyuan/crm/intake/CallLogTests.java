package com.keyuan.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.interaction.TestChannels;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
class CallLogTests {

    private static final String LOG = """
            公司号码,时间,方向,对方号码,时长,接听人,新的事,通话编号,备注
            400-820-5566,2026-03-17 09:05,呼入,138 1234 5678,1:35,,是,A-1,问交期
            189-0514-0031,2026-03-17 10:00,呼出,13812345678,40,,,A-2,
            400-820-5566,2026-03-17 11:00,未接,13900001111,,,否,A-3,
            400-820-5566,2026-03-17 12:00,呼入,匿名,12,,,,
            400-820-5566,2026-03-17 12:00,呼入,匿名,12,,,,
            400-000-0000,2026-03-17 12:30,呼入,13812345678,12,,,A-4,
            400-820-5566,昨天,呼入,13812345678,12,,,A-5,
            """;

    private final IntakeService service;
    private final IntakePages pages;
    private final IntakeRunner runner;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private CurrentUser assistant;

    CallLogTests(
            IntakeService service,
            IntakePages pages,
            IntakeRunner runner,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc) {
        this.service = service;
        this.pages = pages;
        this.runner = runner;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void found() {
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CurrentUser desk = company.hire("电话信息部", Role.PHONE);
        CustomerId customer = customers.heldBy(sales);
        customers.contact(customer, "柳总", "13812345678");
        TestChannels channels = new TestChannels(jdbc);
        channels.phone("4008205566", assistant, desk);
        channels.phone("18905140031", assistant, sales);
    }

    @Test
    void entersCallsWithTheCustomerWhoseNumberItIsAndKeepsTheOthers() {
        IntakeRunId id = read(LOG, StandardCharsets.UTF_8);
        assertThat(pages.page(assistant, id).counts()).isEqualTo(Map.of(RowOutcome.GOOD, 5, RowOutcome.BAD, 2));
        assertThat(jdbc.sql("select number || message_key from intake_finding where not blocking order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("4nobodys", "5withheld", "6withheld");
        assertThat(count("received_touch")).isZero();
        enter(id);
        assertThat(jdbc.sql(
                                "select direction || two_way || opens_matter || coalesce(note, '') from interaction order by happened_at")
                        .query(String.class)
                        .list())
                .containsExactly("INtruetrue问交期", "OUTtruefalse");
        assertThat(count("received_touch where interaction_id is null")).isEqualTo(3);
        assertThat(count("received_touch where peer_masked like '%1111' and not two_way"))
                .isOne();
        assertThat(count("intake_finding where value like '%1234%'")).isZero();
    }

    @Test
    void takesEachCallOnceWhateverTheEncodingAndHoweverOften() {
        enter(read(LOG, StandardCharsets.UTF_8));
        IntakeRunId again = read(LOG, Charset.forName("GB18030"));
        assertThat(pages.page(assistant, again).counts()).isEqualTo(Map.of(RowOutcome.KNOWN, 5, RowOutcome.BAD, 2));
        assertThat(count("received_touch")).isEqualTo(5);
        assertThat(count("interaction")).isEqualTo(2);
    }

    private IntakeRunId read(String text, Charset charset) {
        IntakeRunId id = IntakeRunId.next();
        service.read(assistant, id, IntakeKind.CALLS, "log.csv", "x", CsvReading.read(text.getBytes(charset)));
        service.map(
                assistant,
                id,
                pages.page(assistant, id).columns().stream()
                        .filter(column -> column.field() != null)
                        .collect(java.util.stream.Collectors.toMap(IntakeColumn::position, IntakeColumn::field)));
        return id;
    }

    private void enter(IntakeRunId id) {
        service.begin(assistant, id);
        runner.run(id);
        assertThat(pages.page(assistant, id).state()).isEqualTo(IntakeState.DONE);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
