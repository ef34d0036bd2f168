package com.keyuan.crm.receivable.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.AlertExecution;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.LedgerRefused;
import com.keyuan.crm.receivable.MatchingChoice;
import com.keyuan.crm.receivable.MatchingService;
import com.keyuan.crm.receivable.ReceiptEntry;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.receivable.ReceiptService;
import com.keyuan.crm.receivable.ReferenceTaken;
import com.keyuan.crm.receivable.TestReceivables;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.io.BufferedReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many match the same money at once, and the one who matches is killed in the middle: the ledger adds up. */
@CommittingTest
@PersistenceTest
@Import(TestReceivables.class)
class LedgerRacesTests {

    private final MatchingService matching;
    private final ReceiptService receipts;
    private final AlertExecution alerts;
    private final TransactionTemplate transactions;
    private final TestReceivables money;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final LocalDate today;

    LedgerRacesTests(
            MatchingService matching,
            ReceiptService receipts,
            AlertExecution alerts,
            TransactionTemplate transactions,
            TestReceivables money,
            TestCompany company,
            TestCustomers customers,
            TestClock clock,
            JdbcClient jdbc) {
        this.matching = matching;
        this.receipts = receipts;
        this.alerts = alerts;
        this.transactions = transactions;
        this.money = money;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
        this.today = clock.today();
    }

    @Test
    void balancesUnderFiftyMatchingsAtOnce() {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CustomerId customer = customers.inPool();
        CompanyAccountId account = money.account();
        List<InvoiceId> invoices = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            invoices.add(money.billed(finance, customer, "100", today.minusDays(i)));
        }
        ReceiptId big = money.received(finance, account, customer, "330", today);
        List<ReceiptId> small = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            small.add(money.received(finance, account, customer, "21.07", today));
        }
        Race race = Race.of(50, number -> () -> {
            if (number % 2 == 0) {
                matching.byChoice(finance, big, List.of(MatchingChoice.of(invoices.get(number % 5), Money.of("33"))));
            } else {
                matching.oldestFirst(finance, small.get(number % 10));
            }
        });
        assertThat(race.failures()).hasOnlyElementsOfType(LedgerRefused.class);
        assertThat(money.faults()).isEmpty();
        // 25 took 33 from 330, of which ten can: unless an invoice was full before
        BigDecimal paid = jdbc.sql("select 500 - sum(open) from invoice")
                .query(BigDecimal.class)
                .single();
        BigDecimal left = jdbc.sql("select sum(unmatched) from receipt")
                .query(BigDecimal.class)
                .single();
        assertThat(paid.add(left)).isEqualByComparingTo("540.70");
        assertThat(race.successes()).isPositive();
        assertThat(jdbc.sql("select count(*) from ledger_entry where kind = 'MATCHING'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(race.successes());
    }

    @Test
    void leavesNoAlertOfWhatIsPaidWhileTheNightRuns() throws Exception {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CustomerId customer = customers.inPool();
        money.billed(finance, customer, "100", today.minusDays(8));
        ReceiptId receipt = money.received(finance, money.account(), customer, "100", today);
        CountDownLatch raised = new CountDownLatch(1);
        CountDownLatch paid = new CountDownLatch(1);
        Thread night = new Thread(() -> transactions.executeWithoutResult(status -> {
            assertThat(alerts.nightly()).isPresent();
            raised.countDown();
            await(paid, 1);
        }));
        night.start();
        await(raised, 20);
        matching.oldestFirst(finance, receipt);
        paid.countDown();
        night.join();
        assertThat(jdbc.sql("select count(*) from receivable_alert")
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("""
                                select (select count(*) from receivable_alert where ended_at is null)
                                       + (select count(*) from task where done_at is null)""").query(Long.class).single()).isZero();
    }

    private static boolean await(CountDownLatch latch, int seconds) {
        try {
            return latch.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void recordsTheSameMoneyOnceHoweverManyDo() {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CompanyAccountId account = money.account();
        Race race = Race.of(
                20,
                number -> () -> receipts.record(
                        finance,
                        new ReceiptEntry(ReceiptId.next(), account, "R-1", Money.of("10"), today, "甲", null, null)));
        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfType(ReferenceTaken.class);
    }

    @Test
    void balancesAfterTheWriterIsKilledInTheMiddle() throws Exception {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CustomerId customer = customers.inPool();
        CompanyAccountId account = money.account();
        for (int i = 0; i < 400; i++) {
            money.billed(finance, customer, "10", today);
        }
        ReceiptId receipt = money.received(finance, account, customer, "4000", today);
        Process writer = KilledWriter.fork(finance, receipt);
        long acknowledged = 0;
        List<String> others = new ArrayList<>();
        try (BufferedReader said = writer.inputReader()) {
            String line;
            while ((line = said.readLine()) != null) {
                if (line.startsWith(KilledWriter.DONE)) {
                    acknowledged++;
                } else {
                    others.add(line);
                }
                if (acknowledged == 40) {
                    writer.toHandle()
                            .destroyForcibly(); // SIGKILL, while others of its threads are in the middle of a matching
                }
            }
        }
        assertThat(writer.waitFor()).isNotZero();
        assertThat(acknowledged)
                .as(() -> String.join("\n", others))
                .isGreaterThanOrEqualTo(40)
                .isLessThan(400);
        assertThat(money.faults()).isEmpty();
        long stored = jdbc.sql("select count(*) from ledger_entry where kind = 'MATCHING'")
                .query(Long.class)
                .single();
        assertThat(stored).isGreaterThanOrEqualTo(acknowledged);
        assertThat(money.left(receipt)).isEqualTo(Money.of(4000 - 10 * stored));
        matching.oldestFirst(finance, receipt); // and nothing is locked
        assertThat(money.left(receipt)).isEqualTo(Money.ZERO);
        assertThat(money.faults()).isEmpty();
    }
}
