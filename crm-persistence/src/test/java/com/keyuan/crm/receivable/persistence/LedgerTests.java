package com.keyuan.crm.receivable.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.InvoiceService;
import com.keyuan.crm.receivable.LedgerEntryId;
import com.keyuan.crm.receivable.LedgerRefused;
import com.keyuan.crm.receivable.MatchingChoice;
import com.keyuan.crm.receivable.MatchingService;
import com.keyuan.crm.receivable.ProposalService;
import com.keyuan.crm.receivable.ReceiptEntry;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.receivable.ReceiptService;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.receivable.ReferenceTaken;
import com.keyuan.crm.receivable.TestReceivables;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.TestClock;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Money that is billed, received, matched and taken back; the ledger adds up after each. */
@PersistenceTest
@Import(TestReceivables.class)
class LedgerTests {

    private final MatchingService matching;
    private final ProposalService proposals;
    private final InvoiceService invoices;
    private final ReceiptService receipts;
    private final ReceivableReading reading;
    private final TestReceivables money;
    private final JdbcClient jdbc;
    private final EntityManager entities;
    private final LocalDate today;
    private final TestCompany company;
    private final TestCustomers customers;
    private CurrentUser finance;
    private CurrentUser sales;
    private CustomerId customer;
    private CompanyAccountId account;

    LedgerTests(
            MatchingService matching,
            ProposalService proposals,
            InvoiceService invoices,
            ReceiptService receipts,
            ReceivableReading reading,
            TestReceivables money,
            TestCompany company,
            TestCustomers customers,
            TestClock clock,
            JdbcClient jdbc,
            EntityManager entities) {
        this.matching = matching;
        this.proposals = proposals;
        this.invoices = invoices;
        this.receipts = receipts;
        this.reading = reading;
        this.money = money;
        this.jdbc = jdbc;
        this.entities = entities;
        this.today = clock.today();
        this.company = company;
        this.customers = customers;
    }

    @BeforeEach
    void hire() {
        finance = company.hire("财务部", Role.FINANCE);
        sales = company.hire("华东一部", Role.SALES);
        customer = customers.heldBy(sales);
        account = money.account();
    }

    @Test
    void paysTheOldestFirstAndKeepsTheRestAsCredit() {
        InvoiceId younger = money.billed(finance, customer, "500", today.minusDays(3));
        InvoiceId older = money.billed(finance, customer, "300.50", today.minusDays(40));
        ReceiptId first = money.received(finance, account, customer, "400", today.minusDays(1));
        matching.oldestFirst(finance, first);
        assertThat(money.open(older)).isEqualTo(Money.ZERO);
        assertThat(money.open(younger)).isEqualTo(Money.of("400.50"));

        ReceiptId second = money.received(finance, account, customer, "1000", today);
        matching.oldestFirst(finance, second);
        assertThat(money.left(second)).isEqualTo(Money.of("599.50"));
        assertThat(reading.customer(sales, customer).credit()).isEqualByComparingTo("599.50");
        assertThat(reading.invoice(sales, older).settledOn()).isEqualTo(today.minusDays(1));
        assertThat(money.faults()).isEmpty();
        flushConstraints();
    }

    @Test
    void matchesByHandNoMoreThanThereIs() {
        InvoiceId invoice = money.billed(finance, customer, "100", today);
        ReceiptId receipt = money.received(finance, account, customer, "80", today);
        assertThatThrownBy(() ->
                        matching.byChoice(finance, receipt, List.of(MatchingChoice.of(invoice, Money.of("80.01")))))
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("moreThanLeft");
        matching.byChoice(finance, receipt, List.of(MatchingChoice.of(invoice, Money.of("30"))));
        assertThat(money.open(invoice)).isEqualTo(Money.of("70"));
        assertThat(money.left(receipt)).isEqualTo(Money.of("50"));
        assertThatThrownBy(() -> matching.byChoice(sales, receipt, List.of(MatchingChoice.of(invoice, Money.of("1")))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void entersAFormOnceHoweverOftenItIsSent() {
        InvoiceId invoice = money.billed(finance, customer, "100", today);
        ReceiptId receipt = money.received(finance, account, customer, "80", today);
        MatchingChoice choice = MatchingChoice.of(invoice, Money.of("30"));
        matching.byChoice(finance, receipt, List.of(choice));
        matching.byChoice(finance, receipt, List.of(choice));
        assertThat(money.open(invoice)).isEqualTo(Money.of("70"));
        assertThat(money.left(receipt)).isEqualTo(Money.of("50"));
        MatchingChoice otherwise = new MatchingChoice(choice.entry(), invoice, Money.of("31"));
        assertThatThrownBy(() -> matching.byChoice(finance, receipt, List.of(otherwise)))
                .isInstanceOf(SavedOtherwise.class);
        assertThat(money.left(receipt)).isEqualTo(Money.of("50"));
    }

    @Test
    void takesAProposalWithTheCustomerThatItIsFor() {
        InvoiceId invoice = money.billed(finance, customer, "100", today);
        ReceiptId receipt = money.received(finance, account, null, "80", today);
        List<MatchingChoice> proposed = List.of(MatchingChoice.of(invoice, Money.of("80")));
        proposals.accept(finance, receipt, customer, proposed);
        proposals.accept(finance, receipt, customer, proposed);
        assertThat(money.open(invoice)).isEqualTo(Money.of("20"));
        assertThat(reading.receiptsOf(finance, customer).rows()).hasSize(1);
        CustomerId other = customers.inPool();
        assertThatThrownBy(() -> proposals.accept(finance, receipt, other, proposed))
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("customerFixed");
    }

    @Test
    void takesAMatchingBackByANewEntryOnce() {
        InvoiceId invoice = money.billed(finance, customer, "100", today.minusDays(10));
        ReceiptId receipt = money.received(finance, account, customer, "100", today.minusDays(5));
        matching.oldestFirst(finance, receipt);
        LedgerEntryId entry =
                reading.invoice(finance, invoice).matchings().get(0).id();
        matching.undo(finance, entry, "配错了");
        assertThat(money.open(invoice)).isEqualTo(Money.of("100"));
        assertThat(money.left(receipt)).isEqualTo(Money.of("100"));
        assertThat(reading.invoice(finance, invoice).settledOn()).isNull();
        assertThatThrownBy(() -> matching.undo(finance, entry, "再来")).isInstanceOf(LedgerRefused.class);
        matching.oldestFirst(finance, receipt);
        assertThat(reading.invoice(finance, invoice).settledOn()).isEqualTo(today.minusDays(5));
        assertThat(money.faults()).isEmpty();
    }

    @Test
    void opensWhatAReversedReceiptHadPaid() {
        InvoiceId invoice = money.billed(finance, customer, "100", today.minusDays(10));
        ReceiptId receipt = money.received(finance, account, customer, "250", today.minusDays(5));
        matching.oldestFirst(finance, receipt);
        assertThatThrownBy(() -> receipts.reverse(finance, receipt, today.minusDays(6), "退票", 0))
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("reversedTooEarly");
        entities.clear(); // what was refused is rolled back where it is not a test
        receipts.reverse(finance, receipt, today, "退票", 0);
        assertThat(money.open(invoice)).isEqualTo(Money.of("100"));
        assertThat(money.left(receipt)).isEqualTo(Money.ZERO);
        assertThat(money.faults()).isEmpty();
        flushConstraints();
    }

    @Test
    void refusesMoneyThatIsRecordedAlready() {
        ReceiptEntry entry = new ReceiptEntry(
                ReceiptId.next(), account, "2026031800017", Money.of("88"), today, "甲公司", customer, null);
        receipts.record(finance, entry);
        assertThat(receipts.record(finance, entry)).isFalse();
        ReceiptEntry again =
                new ReceiptEntry(ReceiptId.next(), account, "2026031800017", Money.of("88"), today, "甲公司", null, null);
        assertThatThrownBy(() -> receipts.record(finance, again))
                .isInstanceOf(ReferenceTaken.class)
                .satisfies(refused ->
                        assertThat(((ReferenceTaken) refused).arguments()).contains("2026031800017", today));
    }

    @Test
    void reversesAnInvoiceAndGivesItsMoneyBackAsCredit() {
        InvoiceId invoice = money.billed(finance, customer, "100", today.minusDays(10));
        ReceiptId receipt = money.received(finance, account, customer, "60", today.minusDays(5));
        matching.oldestFirst(finance, receipt);
        invoices.reverse(finance, invoice, today, "开错", 0);
        assertThat(money.open(invoice)).isEqualTo(Money.ZERO);
        assertThat(money.left(receipt)).isEqualTo(Money.of("60"));
        assertThat(money.faults()).isEmpty();
    }

    @Test
    void letsNobodyChangeTheLedger() {
        money.billed(finance, customer, "100", today);
        assertThatThrownBy(
                        () -> jdbc.sql("update posting set amount = amount + 1").update())
                .hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update invoice set open = 0, settled_on = due_on",
                "update invoice set amount = amount + 1",
                "update receipt set unmatched = 0",
                "update receipt set amount = amount + 1"
            })
    void letsNobodyWriteWhatTheLedgerKeeps(String statement) {
        money.billed(finance, customer, "100", today);
        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update receipt set customer_id = :other where id = :receipt",
                "update invoice set customer_id = :other where id = :invoice",
                """
                insert into ledger_entry (id, kind, on_date, customer_id, invoice_id, receipt_id, recorded_at)
                values (gen_random_uuid(), 'MATCHING', current_date, :other, :invoice, :receipt, now())""",
                """
                insert into posting (entry_id, line, on_date, account, invoice_id, amount)
                select id, 9, on_date, 'SALES', :invoice, 1 from ledger_entry where receipt_id = :receipt and kind = 'RECEIPT'"""
            })
    void keepsMoneyWithTheCustomerWhoseItIs(String statement) {
        InvoiceId invoice = money.billed(finance, customer, "100", today);
        ReceiptId receipt = money.received(finance, account, customer, "40", today);
        matching.oldestFirst(finance, receipt);
        CustomerId other = customers.inPool();
        flushConstraints();
        assertThatThrownBy(() -> jdbc.sql(statement)
                        .param("other", other.value())
                        .param("invoice", invoice.value())
                        .param("receipt", receipt.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageMatching(
                        "(?s).*(matched to another customer|of another customer|posting_entry_invoice_fk).*");
    }

    @Test
    void refusesAnEntryThatDoesNotBalance() {
        InvoiceId invoice = money.billed(finance, customer, "100", today);
        jdbc.sql("""
                        insert into posting (entry_id, line, on_date, account, invoice_id, amount)
                        select id, 9, on_date, 'RECEIVABLE', invoice_id, -1 from ledger_entry where invoice_id = :id""").param("id", invoice.value()).update();
        assertThatThrownBy(this::flushConstraints).hasMessageContaining("does not balance");
    }

    /** What is checked at the end of a transaction is checked now. */
    private void flushConstraints() {
        jdbc.sql("set constraints all immediate").update();
    }
}
