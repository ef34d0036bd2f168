package com.keyuan.crm.receivable.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.receivable.AgeingBy;
import com.keyuan.crm.receivable.AgeingReading;
import com.keyuan.crm.receivable.AgeingRow;
import com.keyuan.crm.receivable.AlertExecution;
import com.keyuan.crm.receivable.AlertNight;
import com.keyuan.crm.receivable.Bucket;
import com.keyuan.crm.receivable.CompanyAccountId;
import com.keyuan.crm.receivable.DisputeService;
import com.keyuan.crm.receivable.ExpectedDayRule;
import com.keyuan.crm.receivable.ExpectedWeek;
import com.keyuan.crm.receivable.InvoiceId;
import com.keyuan.crm.receivable.InvoicePage;
import com.keyuan.crm.receivable.InvoiceService;
import com.keyuan.crm.receivable.LedgerEntryId;
import com.keyuan.crm.receivable.MatchingChoice;
import com.keyuan.crm.receivable.MatchingRow;
import com.keyuan.crm.receivable.MatchingService;
import com.keyuan.crm.receivable.PromiseId;
import com.keyuan.crm.receivable.PromiseRule;
import com.keyuan.crm.receivable.PromiseService;
import com.keyuan.crm.receivable.ReceiptId;
import com.keyuan.crm.receivable.ReceiptPage;
import com.keyuan.crm.receivable.ReceiptReading;
import com.keyuan.crm.receivable.ReceiptService;
import com.keyuan.crm.receivable.ReceivableReading;
import com.keyuan.crm.receivable.TestReceivables;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts that rise and stop, and what was open on any day, in the numbers of the rules. */
@PersistenceTest
@Import(TestReceivables.class)
class AlertAndAgeingTests {

    private final AlertExecution alerts;
    private final MatchingService matching;
    private final DisputeService disputes;
    private final ReceiptService receipts;
    private final ReceiptReading receiptReading;
    private final InvoiceService invoices;
    private final PromiseService promises;
    private final AgeingReading ageing;
    private final ReceivableReading reading;
    private final TestReceivables money;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TestClock clock;
    private final JdbcClient jdbc;

    AlertAndAgeingTests(
            AlertExecution alerts,
            MatchingService matching,
            DisputeService disputes,
            ReceiptService receipts,
            ReceiptReading receiptReading,
            InvoiceService invoices,
            PromiseService promises,
            AgeingReading ageing,
            ReceivableReading reading,
            TestReceivables money,
            TestCompany company,
            TestCustomers customers,
            TestClock clock,
            JdbcClient jdbc) {
        this.alerts = alerts;
        this.matching = matching;
        this.disputes = disputes;
        this.receipts = receipts;
        this.receiptReading = receiptReading;
        this.invoices = invoices;
        this.promises = promises;
        this.ageing = ageing;
        this.reading = reading;
        this.money = money;
        this.company = company;
        this.customers = customers;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void risesFromTheHolderToTheDirectorEachStepOnceAndStopsWhenPaid() {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CurrentUser director = company.hire("总经办", Role.DIRECTOR);
        CurrentUser manager = company.hire("华东一部", Role.MANAGER);
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CustomerId customer = customers.heldBy(sales);
        // the last of February: 30 days later is the 30th of March, whatever the month
        InvoiceId invoice = money.billed(finance, customer, "1000", LocalDate.parse("2026-02-28"));

        clock.set("2026-02-20T23:50");
        assertThat(alerts.nightly()).contains(new AlertNight(0, 0, 0));
        clock.set("2026-02-21T05:00"); // a Saturday
        assertThat(alerts.nightly()).contains(new AlertNight(1, 1, 0));
        assertThat(alerts.nightly()).isEmpty();
        assertThat(told()).containsExactly(sales.id().value());
        assertThat(jdbc.sql("select due_on from task where done_at is null")
                        .query(LocalDate.class)
                        .single())
                .as("the Chinese new year is over on the 24th; a day off is worked on the 28th")
                .isEqualTo(LocalDate.parse("2026-02-24"));

        clock.set("2026-03-30T05:00"); // down meanwhile: 0, 7 and 30 are made up for, one of them is told
        assertThat(alerts.nightly()).contains(new AlertNight(3, 1, 3));
        assertThat(told())
                .containsExactlyInAnyOrder(sales.id().value(), manager.id().value());

        clock.set("2026-04-29T05:00");
        alerts.nightly();
        assertThat(told())
                .containsExactlyInAnyOrder(
                        sales.id().value(),
                        manager.id().value(),
                        director.id().value(),
                        finance.id().value());
        assertThat(reading.invoice(sales, invoice).alerts())
                .extracting(InvoicePage.AlertRow::days)
                .containsExactly(-7, 0, 7, 30, 60);

        ReceiptId receipt = money.received(finance, money.account(), customer, "1000", clock.today());
        matching.oldestFirst(finance, receipt);
        assertThat(told()).isEmpty();
        clock.set("2026-06-29T05:00");
        assertThat(alerts.nightly()).contains(new AlertNight(0, 0, 0));
    }

    @Test
    void raisesNoneWhileDisputedAndTheLatestAfterwards() {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CustomerId customer = customers.heldBy(sales);
        InvoiceId invoice =
                money.billed(finance, customer, "1000", clock.today().minusDays(8));
        disputes.open(sales, invoice, "数量不符");
        assertThat(alerts.nightly()).contains(new AlertNight(0, 0, 0));
        disputes.settle(sales, invoice, "已补货");
        clock.advance(Duration.ofDays(1));
        assertThat(alerts.nightly()).contains(new AlertNight(3, 1, 2));
    }

    @Test
    void tellsAgainOfAnInvoiceThatIsOpenOnceMore() {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CompanyAccountId account = money.account();
        List<ReceiptId> paid = new ArrayList<>();
        List<InvoiceId> invoices = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            CustomerId customer = customers.heldBy(sales);
            invoices.add(money.billed(finance, customer, "100", clock.today().minusDays(8)));
            paid.add(money.received(finance, account, customer, "100", clock.today()));
        }
        assertThat(alerts.nightly()).contains(new AlertNight(9, 3, 6));
        paid.subList(0, 2).forEach(receipt -> matching.oldestFirst(finance, receipt));
        disputes.open(sales, invoices.get(2), "数量不符");
        assertThat(told()).isEmpty();

        MatchingRow wrong =
                reading.invoice(finance, invoices.get(0)).matchings().get(0);
        matching.undo(finance, wrong.id(), "配错了");
        receipts.reverse(finance, paid.get(1), clock.today(), "退票", 0);
        disputes.settle(sales, invoices.get(2), "已补货");
        clock.advance(Duration.ofDays(1));
        assertThat(alerts.nightly()).contains(new AlertNight(0, 3, 0));
        assertThat(told())
                .containsExactly(
                        sales.id().value(), sales.id().value(), sales.id().value());
        assertThat(reading.invoice(finance, invoices.get(0)).alerts())
                .filteredOn(alert -> !alert.ended())
                .extracting(InvoicePage.AlertRow::days)
                .containsExactly(7);
        clock.advance(Duration.ofDays(1));
        assertThat(alerts.nightly()).as("once").contains(new AlertNight(0, 0, 0));
    }

    @Test
    void tellsFinanceOfACustomerThatNobodyHolds() {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        money.billed(finance, customers.inPool(), "1000", clock.today().minusDays(1));
        alerts.nightly();
        assertThat(told()).containsExactly(finance.id().value());
    }

    private List<UUID> told() {
        return jdbc.sql("select assignee_id from task where done_at is null and source_kind = 'invoice'")
                .query(UUID.class)
                .list();
    }

    @Test
    void addsUpWhatWasOpenOnAnyDayAsTheRuleDoes() {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CurrentUser sales = company.hire("华东一部", Role.SALES);
        CompanyAccountId account = money.account();
        Random random = new Random(7);
        LocalDate today = clock.today();
        List<InvoiceId> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            CustomerId customer = i % 3 == 0 ? customers.inPool() : customers.heldBy(sales);
            for (int j = 0; j < 4; j++) {
                all.add(money.billed(
                        finance,
                        customer,
                        String.valueOf(100 + random.nextInt(900)),
                        today.minusDays(random.nextInt(200) - 20)));
            }
            for (int j = 0; j < 3; j++) {
                ReceiptId receipt = money.received(
                        finance,
                        account,
                        customer,
                        String.valueOf(100 + random.nextInt(400)),
                        today.minusDays(random.nextInt(120)));
                matching.oldestFirst(finance, receipt);
            }
        }
        Map<LedgerEntryId, LocalDate> takenBack = new HashMap<>();
        Map<InvoiceId, LocalDate> reversed = new HashMap<>();
        for (int i = 0; i < all.size(); i += 5) { // wrong, bounced, reversed; and matched anew
            for (MatchingRow one : reading.invoice(finance, all.get(i)).matchings()) {
                if (!one.undone() && random.nextInt(3) == 0) {
                    takenBack.put(one.id(), one.on());
                    matching.undo(finance, one.id(), "配错了");
                } else if (!one.undone() && random.nextBoolean()) {
                    takeBack(finance, one.receipt(), takenBack, random);
                }
            }
            if (random.nextInt(3) == 0) {
                reversed.put(all.get(i), reverse(finance, all.get(i), takenBack));
            }
        }
        assertThat(takenBack).hasSizeGreaterThan(4);
        assertThat(reversed).hasSizeGreaterThan(1);
        rematch(finance, account, random);
        for (int back : new int[] {0, 1, 17, 45, 90, 130}) {
            LocalDate asOf = today.minusDays(back);
            AgeingRow total =
                    ageing.page(finance, asOf, AgeingBy.CUSTOMER, null).total();
            Map<Bucket, BigDecimal> expected = new EnumMap<>(Bucket.class);
            for (Bucket bucket : Bucket.values()) {
                expected.put(bucket, BigDecimal.ZERO);
            }
            for (InvoiceId invoice : all) {
                InvoicePage page = reading.invoice(finance, invoice);
                LocalDate counts = reversed.getOrDefault(invoice, LocalDate.MAX);
                if (!page.row().issuedOn().isAfter(asOf) && counts.isAfter(asOf)) {
                    BigDecimal paid = page.matchings().stream()
                            .filter(one -> !one.on().isAfter(asOf))
                            .filter(one -> takenBack
                                    .getOrDefault(one.id(), LocalDate.MAX)
                                    .isAfter(asOf))
                            .map(MatchingRow::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    expected.merge(
                            Bucket.of(page.row().dueOn(), asOf),
                            page.row().amount().subtract(paid),
                            BigDecimal::add);
                }
            }
            for (Bucket bucket : Bucket.values()) {
                assertThat(total.in(bucket)).as(asOf + " " + bucket).isEqualByComparingTo(expected.get(bucket));
            }
            for (AgeingBy by : AgeingBy.values()) {
                assertThat(ageing.page(finance, asOf, by, null).slice().rows().stream()
                                .map(AgeingRow::total)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(total.total());
            }
        }
        assertThat(money.faults()).isEmpty();
    }

    private void takeBack(
            CurrentUser finance, ReceiptId receipt, Map<LedgerEntryId, LocalDate> takenBack, Random random) {
        ReceiptPage page = receiptReading.page(finance, receipt);
        List<MatchingRow> standing =
                page.matchings().stream().filter(one -> !one.undone()).toList();
        LocalDate last = latest(standing, page.row().receivedOn());
        LocalDate on = last.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(last, clock.today()) + 1));
        receipts.reverse(finance, receipt, on, "退票", page.version());
        standing.forEach(one -> takenBack.put(one.id(), on));
    }

    private LocalDate reverse(CurrentUser finance, InvoiceId invoice, Map<LedgerEntryId, LocalDate> takenBack) {
        InvoicePage page = reading.invoice(finance, invoice);
        List<MatchingRow> standing =
                page.matchings().stream().filter(one -> !one.undone()).toList();
        LocalDate last = latest(standing, page.row().issuedOn());
        LocalDate on = last.plusDays(ChronoUnit.DAYS.between(last, clock.today()) / 2);
        invoices.reverse(finance, invoice, on, "开错", page.version());
        standing.forEach(one -> takenBack.put(one.id(), on));
        return on;
    }

    private static LocalDate latest(List<MatchingRow> rows, LocalDate first) {
        return rows.stream()
                .map(MatchingRow::on)
                .filter(first::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(first);
    }

    /** What is left of each receipt, and as much new money of earlier days for whoever owes. */
    private void rematch(CurrentUser finance, CompanyAccountId account, Random random) {
        jdbc.sql("select distinct customer_id from invoice where open > 0")
                .query(UUID.class)
                .list()
                .forEach(customer -> money.received(
                        finance,
                        account,
                        new CustomerId(customer),
                        "300",
                        clock.today().minusDays(random.nextInt(100))));
        jdbc.sql("""
                        select id from receipt where unmatched > 0
                        and customer_id in (select customer_id from invoice where open > 0) order by id""").query(UUID.class).list().forEach(receipt -> {
            ReceiptPage page = receiptReading.page(finance, new ReceiptId(receipt));
            if (!page.open().isEmpty()) {
                matching.oldestFirst(finance, new ReceiptId(receipt));
            }
        });
    }

    @Test
    void expectsMoneyByPromiseElseByTheCustomersHabit() {
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        CustomerId customer = customers.inPool();
        CompanyAccountId account = money.account();
        LocalDate today = clock.today();
        for (int i = 0; i < 3; i++) {
            money.billed(finance, customer, "10", today.minusDays(60));
        }
        matching.oldestFirst(finance, money.received(finance, account, customer, "30", today.minusDays(46)));
        money.billed(finance, customer, "700", today.plusDays(2));
        InvoiceId promised = money.billed(finance, customer, "300", today.minusDays(10));
        promises.note(finance, PromiseId.next(), promised, today.plusDays(9), Money.of(300), "王经理");
        List<ExpectedWeek> weeks = ageing.expected(finance);
        assertThat(weeks).hasSize(13);
        assertThat(weeks.get(0).byDueDate()).isEqualByComparingTo("1000");
        assertThat(weeks.get(1).byHabit()).isEqualByComparingTo("300");
        assertThat(weeks.get(2).byHabit())
                .as("two days, and 14 by habit: Friday 3 April")
                .isEqualByComparingTo("700");
        clock.advance(Duration.ofMinutes(1));
        ReceiptId part = money.received(finance, account, customer, "100", today);
        matching.byChoice(finance, part, List.of(MatchingChoice.of(promised, Money.of(100))));
        assertThat(ageing.expected(finance).get(1).byHabit())
                .as("what is left of the promise")
                .isEqualByComparingTo("200");
        assertThat(reading.invoice(finance, promised).promises())
                .extracting(InvoicePage.PromiseRow::outcome, row -> row.paid().intValue())
                .containsExactly(tuple(PromiseRule.Outcome.OPEN, 100));
        clock.advance(Duration.ofMinutes(1));
        promises.note(finance, PromiseId.next(), promised, today.plusDays(9), Money.of(50), "王经理");
        assertThat(ageing.expected(finance).get(0).byHabit())
                .as("promised for less: the rest as ever")
                .isEqualByComparingTo("150");
        assertThat(ageing.expected(finance).get(1).byHabit()).isEqualByComparingTo("50");
        assertThat(ExpectedDayRule.expectedOn(today.plusDays(2), null, 14, 0, today))
                .isEqualTo(today.plusDays(16));
        assertThat(reading.customer(finance, customer).medianDaysLate()).isEqualByComparingTo("14");
    }
}
