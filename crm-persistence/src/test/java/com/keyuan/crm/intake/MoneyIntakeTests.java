package com.keyuan.crm.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.receivable.TestReceivables;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ledger of a former system and a bank statement come in from files, each row once. */
@CommittingTest
@PersistenceTest
@Import(TestReceivables.class)
class MoneyIntakeTests {

    private final IntakeService service;
    private final IntakePages pages;
    private final IntakeRunner runner;
    private final ReceivableReading reading;
    private final TestReceivables money;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private CurrentUser finance;
    private CustomerId customer;
    private String name;
    private String account;

    MoneyIntakeTests(
            IntakeService service,
            IntakePages pages,
            IntakeRunner runner,
            ReceivableReading reading,
            TestReceivables money,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc) {
        this.service = service;
        this.pages = pages;
        this.runner = runner;
        this.reading = reading;
        this.money = money;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void found() {
        finance = company.hire("财务部", Role.FINANCE);
        customer = customers.inPool();
        name = jdbc.sql("select name from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single();
        account = jdbc.sql("select number from company_account where id = :id")
                .param("id", money.account().value())
                .query(String.class)
                .single();
    }

    @Test
    void bringsInALedgerOnceAndReturnsWhatDiffersFromIt() {
        String ledger = """
                客户,发票号,开票日期,到期日,金额,收清日期,有争议
                %1$s,FP-1,2025-12-01,2025-12-31,100.50,,
                %1$s,FP-2,2025-12-01,2025-12-31,200,2026-01-05,
                %1$s,FP-3,2025-12-01,2025-12-31,300,,是
                %1$s,FP-3,2025-12-01,2025-12-31,301,,是
                %1$s,FP-4,2020-12-01,2025-12-31,400,,
                """.formatted(name);
        IntakeRunId id = read(IntakeKind.INVOICES, ledger);
        assertThat(counts(id)).isEqualTo(Map.of(RowOutcome.GOOD, 3, RowOutcome.BAD, 2));
        assertThat(reasons(id)).containsExactlyInAnyOrder("hereOtherwise", "dueTooFar");
        enter(id);
        assertThat(counts(id)).isEqualTo(Map.of(RowOutcome.ENTERED, 3, RowOutcome.BAD, 2));
        assertThat(reading.customer(finance, customer).open()).isEqualByComparingTo("400.50");
        assertThat(reading.customer(finance, customer).disputed()).isEqualByComparingTo("300");
        assertThat(jdbc.sql("select settled_on || ' ' || reference from invoice join receipt on reference like 'IM-%'"
                                + " where settled_on is not null")
                        .query(String.class)
                        .list())
                .containsExactly("2026-01-05 IM-FP-2");
        assertThat(money.faults()).isEmpty();

        IntakeRunId again = read(IntakeKind.INVOICES, ledger.replace("100.50,,", "100.50,2026-02-01,"));
        assertThat(counts(again)).isEqualTo(Map.of(RowOutcome.KNOWN, 2, RowOutcome.BAD, 3));
        assertThat(reasons(again)).contains("openHere");
    }

    @Test
    void bringsInAStatementOnceAndReturnsWhatSomebodyRecordedOtherwiseMeanwhile() {
        String statement = """
                流水号,到账日期,金额,付款方,收款账户,摘要
                B-1,2026-03-01,100.50,%1$s,%2$s,货款
                B-2,2026-03-02,-20,某人,%2$s,退款
                B-3,2026-03-03,70,某人,%2$s,
                B-4,2026-03-03,71,某人,%2$s,
                """.formatted(name, account);
        IntakeRunId id = read(IntakeKind.RECEIPTS, statement);
        assertThat(counts(id)).isEqualTo(Map.of(RowOutcome.GOOD, 3, RowOutcome.BAD, 1));
        IntakeRunId other = read(IntakeKind.RECEIPTS, statement.replace(",71,", ",72,"));
        enter(id);
        enter(other);
        assertThat(counts(other)).isEqualTo(Map.of(RowOutcome.KNOWN, 2, RowOutcome.BAD, 2));
        assertThat(reasons(other)).contains("hereOtherwise");
        assertThat(jdbc.sql("select sum(amount) from receipt where unmatched = amount")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("241.50");
    }

    private Map<RowOutcome, Integer> counts(IntakeRunId id) {
        return pages.page(finance, id).counts();
    }

    private List<String> reasons(IntakeRunId id) {
        return jdbc.sql("select message_key from intake_finding where run_id = :id and blocking")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private IntakeRunId read(IntakeKind kind, String text) {
        IntakeRunId id = IntakeRunId.next();
        service.read(finance, id, kind, "money.csv", "x", CsvReading.read(text.getBytes(StandardCharsets.UTF_8)));
        service.map(
                finance,
                id,
                pages.page(finance, id).columns().stream()
                        .filter(column -> column.field() != null)
                        .collect(Collectors.toMap(IntakeColumn::position, IntakeColumn::field)));
        return id;
    }

    private void enter(IntakeRunId id) {
        service.begin(finance, id);
        runner.run(id);
        assertThat(pages.page(finance, id).state()).isEqualTo(IntakeState.DONE);
    }
}
