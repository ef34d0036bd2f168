package com.keyuan.crm.receivable.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.DisputeService;
import com.keyuan.crm.receivable.DunningLetterId;
import com.keyuan.crm.receivable.DunningLetterPage;
import com.keyuan.crm.receivable.DunningService;
import com.keyuan.crm.receivable.DunningStage;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.InvoicePage;
import com.keyuan.crm.receivable.InvoiceService;
import com.keyuan.crm.receivable.InvoiceStanding;
import com.keyuan.crm.receivable.MatchingRow;
import com.keyuan.crm.receivable.MatchingService;
import com.keyuan.crm.receivable.NothingOverdue;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.receivable.ReceiptService;
import com.keyuan.crm.receivable.ReceivableQueries;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.receivable.Statement;
import com.keyuan.crm.receivable.StatementService;
import com.keyuan.crm.receivable.TestReceivables;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done about money that is late: letters, disputes, promises. */
@PersistenceTest
@Import(TestReceivables.class)
class ChasingTests {

    private final DunningService dunning;
    private final DisputeService disputes;
    private final MatchingService matching;
    private final InvoiceService invoices;
    private final ReceivableReading reading;
    private final ReceiptService receipts;
    private final StatementService statements;
    private final TestReceivables money;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final LocalDate today;
    private CurrentUser finance;
    private CurrentUser sales;
    private CustomerId customer;

    ChasingTests(
            DunningService dunning,
            DisputeService disputes,
            MatchingService matching,
            InvoiceService invoices,
            ReceivableReading reading,
            ReceiptService receipts,
            StatementService statements,
            TestReceivables money,
            TestCompany company,
            TestCustomers customers,
            TestClock clock,
            JdbcClient jdbc,
            EntityManager entities) {
        this.dunning = dunning;
        this.disputes = disputes;
        this.matching = matching;
        this.invoices = invoices;
        this.reading = reading;
        this.receipts = receipts;
        this.statements = statements;
        this.money = money;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
        this.entities = entities;
        this.today = clock.today();
    }

    @BeforeEach
    void hire() {
        finance = company.hire("财务部", Role.FINANCE);
        sales = company.hire("华东一部", Role.SALES);
        customer = customers.heldBy(sales);
    }

    @Test
    void asksForWhatIsOverdueAndUndisputedInTheToneOfTheOldest() {
        DunningLetterId letter = DunningLetterId.next();
        assertThatThrownBy(() -> dunning.write(sales, letter, customer)).isInstanceOf(NothingOverdue.class);
        money.billed(finance, customer, "300", today.minusDays(61));
        money.billed(finance, customer, "40.50", today.minusDays(1));
        money.billed(finance, customer, "5", today);
        InvoiceId disputed = money.billed(finance, customer, "7000", today.minusDays(100));
        disputes.open(sales, disputed, "数量不符");
        dunning.write(sales, letter, customer);
        dunning.write(sales, letter, customer);
        DunningLetterPage page = dunning.page(sales, letter);
        assertThat(page.stage()).isEqualTo(DunningStage.URGENT);
        assertThat(page.lines()).hasSize(2);
        assertThat(page.total()).isEqualByComparingTo("340.50");
        assertThat(jdbc.sql("select count(*) from dunning_letter")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void followsEachDisputeOfAnInvoiceAsACaseOfItsOwn() {
        InvoiceId invoice = money.billed(finance, customer, "300", today.minusDays(20));
        disputes.open(sales, invoice, "数量不符");
        disputes.settle(sales, invoice, "已补货");
        disputes.open(sales, invoice, "单价不符");
        entities.flush();
        assertThat(jdbc.sql("select text from service_case where customer_id = :id order by opened_at, id")
                        .param("id", customer.value())
                        .query(String.class)
                        .list())
                .hasSize(2)
                .last()
                .asString()
                .endsWith("单价不符");
    }

    @Test
    void endsADisputeWhenTheInvoiceIsPaidOrReversed() {
        InvoiceId paid = money.billed(finance, customer, "300", today.minusDays(20));
        InvoiceId reversed = money.billed(finance, customer, "77", today.minusDays(10));
        disputes.open(sales, paid, "数量不符");
        disputes.open(sales, reversed, "开错");
        ReceiptId part = money.received(finance, money.account(), customer, "200", today);
        matching.oldestFirst(finance, part);
        assertThat(reading.invoice(sales, paid).row().standing()).isEqualTo(InvoiceStanding.DISPUTED);

        ReceiptId rest = money.received(finance, money.account(), customer, "100", today);
        matching.oldestFirst(finance, rest);
        invoices.reverse(finance, reversed, today, "开错", 1);
        jdbc.sql("set constraints all immediate").update();
        jdbc.sql("set constraints all deferred").update();
        assertThat(reading.invoice(sales, paid).disputes())
                .extracting(InvoicePage.DisputeRow::outcome)
                .containsExactly("款已付清");
        assertThat(reading.invoice(sales, reversed).disputes())
                .extracting(InvoicePage.DisputeRow::outcome)
                .containsExactly("发票已冲销");

        MatchingRow matched = reading.invoice(finance, paid).matchings().get(1);
        matching.undo(finance, matched.id(), "配错了");
        assertThat(reading.invoice(sales, paid).row().standing()).isEqualTo(InvoiceStanding.OVERDUE);
    }

    @Test
    void statesWhatWasBilledAndPaidWithOpeningAndClosing() {
        LocalDate from = today.minusDays(30);
        money.billed(finance, customer, "100", from.plusDays(29)); // the day before
        CompanyAccountId account = money.account();
        ReceiptId unknown = money.received(finance, account, null, "40", today.minusDays(10));
        receipts.assign(finance, unknown, customer, 0);
        matching.oldestFirst(finance, unknown);
        ReceiptId bounced = money.received(finance, account, customer, "70", today.minusDays(5));
        matching.oldestFirst(finance, bounced);
        receipts.reverse(finance, bounced, today.minusDays(1), "退票", 0);
        money.billed(finance, customers.inPool(), "999", today);

        Statement statement = statements.of(sales, customer, new DateRange(from, today));
        assertThat(statement.opening()).isEqualByComparingTo("100");
        assertThat(statement.lines())
                .extracting(line -> line.kind() + " " + line.reversal() + " " + line.amount() + " " + line.after())
                .containsExactly(
                        "RECEIPT false -40.00 60.00", "RECEIPT false -70.00 -10.00", "RECEIPT true 70.00 60.00");
        assertThat(statement.closing()).isEqualByComparingTo("60");
        assertThat(statements.of(sales, customer, new DateRange(today, today)).opening())
                .isEqualByComparingTo("60");
    }

    @Test
    void namesThoseWhoHoldCustomersThatOwe() {
        money.billed(finance, customer, "100", today);
        money.billed(finance, customers.inPool(), "100", today);
        customers.heldBy(company.hire("华南一部", Role.SALES));
        assertThat(reading.holders(finance))
                .extracting(ReceivableQueries.Holder::id)
                .containsExactly(sales.id());
    }
}
