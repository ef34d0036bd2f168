package com.keyuan.crm.expense.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.expense.AdvanceId;
import com.keyuan.crm.expense.AdvanceService;
import com.keyuan.crm.expense.BatchOutcome;
import com.keyuan.crm.expense.ClaimChoice;
import com.keyuan.crm.expense.ClaimClearing;
import com.keyuan.crm.expense.ClaimMoved;
import com.keyuan.crm.expense.ClaimPaying;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.DiscrepancyListening;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseClaimService;
import com.keyuan.crm.expense.ExpenseLineId;
import com.keyuan.crm.expense.InvoiceTaken;
import com.keyuan.crm.expense.PayOutcome;
import com.keyuan.crm.expense.PaymentBatchId;
import com.keyuan.crm.expense.RepaymentTooLarge;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.expense.TestClaims;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VisitNotConfirmed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Clearing, paying and entering by twenty at once: it happens once, and the others are told how it stands. */
@CommittingTest
@PersistenceTest
class ClaimRacesTests {

    private final TestCompany company;
    private final TestClaims given;
    private final ExpenseClaimService claims;
    private final ClaimClearing clearing;
    private final ClaimPaying paying;
    private final AdvanceService advances;
    private final DiscrepancyListening discrepancies;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser sales;
    private CurrentUser finance;
    private CurrentUser handler;

    ClaimRacesTests(
            TestCompany company,
            TestClaims given,
            ExpenseClaimService claims,
            ClaimClearing clearing,
            ClaimPaying paying,
            AdvanceService advances,
            DiscrepancyListening discrepancies,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TestClock clock) {
        this.company = company;
        this.given = given;
        this.claims = claims;
        this.clearing = clearing;
        this.paying = paying;
        this.advances = advances;
        this.discrepancies = discrepancies;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        finance = company.hire("财务部", Role.FINANCE);
        handler = company.hire("销售中心", Role.DIRECTOR);
        given.bankOf(sales);
    }

    @Test
    void beginsOneClaimOfAPersonOnATrip() {
        TripId trip = given.trip(sales, ReportStage.DRAFT, handler);

        Race race = Race.of(20, () -> claims.begin(sales, ExpenseClaimId.next(), trip));

        assertThat(race.successes()).isEqualTo(20);
        assertThat(count("expense_claim")).isEqualTo(1);
        assertThat(count("audit_entry where kind = 'CREATED' and subject_kind = 'expense_claim'"))
                .isEqualTo(1);
    }

    @Test
    void givesAnInvoiceToOneClaimOnly() {
        String invoice = given.invoice();
        List<CurrentUser> many = IntStream.range(0, 20)
                .mapToObj(i -> company.hire("华东一部", Role.SALES))
                .toList();
        List<ExpenseClaimId> drafts = many.stream()
                .map(person -> given.draft(person, given.trip(person, ReportStage.DRAFT, handler)))
                .toList();

        Race race = Race.of(
                20,
                number -> () -> claims.addLine(
                        many.get(number), drafts.get(number), ExpenseLineId.next(), given.hotel("300", invoice)));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasSize(19).hasOnlyElementsOfType(InvoiceTaken.class);
        assertThat(count("expense_invoice")).isEqualTo(1);
    }

    @Test
    void submitsOnce() {
        ExpenseClaimId claim = given.draft(sales, given.trip(sales, ReportStage.VERIFIED, handler), "300");
        long version = given.version(claim);

        Race race = Race.of(20, () -> claims.submit(sales, claim, version));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasSize(19).hasOnlyElementsOfTypes(ClaimMoved.class, StaleVersion.class);
        assertThat(count("expense_claim_version")).isEqualTo(1);
    }

    @Test
    void clearsOnceAndSetsAdvancesOffOnce() {
        advances.book(finance, AdvanceId.next(), sales.id(), Money.of(200), "备用金", clock.today());
        ExpenseClaimId claim = given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, handler), "300");
        List<ClaimChoice> chosen = List.of(new ClaimChoice(claim, given.version(claim)));
        Queue<BatchOutcome> outcomes = new ConcurrentLinkedQueue<>();

        Race race = Race.of(20, () -> outcomes.add(clearing.clear(finance, chosen)));

        assertThat(race.failures()).isEmpty();
        assertThat(outcomes).filteredOn(outcome -> outcome.done().size() == 1).hasSize(1);
        assertThat(outcomes)
                .flatExtracting(BatchOutcome::left)
                .hasSize(19)
                .allSatisfy(refusal -> assertThat(refusal.messageKey()).isEqualTo("expense.refused.moved.CLEARED"));
        assertThat(given.head(claim).payable()).isEqualTo(Money.of(100));
        assertThat(count("advance_entry where kind = 'OFFSET'")).isEqualTo(1);
        assertThat(count("audit_entry where kind = 'APPROVED'")).isEqualTo(1);
    }

    @Test
    void setsOneAdvanceAgainstManyClaimsWithoutTakingItTwice() {
        advances.book(finance, AdvanceId.next(), sales.id(), Money.of(500), "备用金", clock.today());
        List<ClaimChoice> each = IntStream.range(0, 10)
                .mapToObj(i -> given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, handler), "100"))
                .map(claim -> new ClaimChoice(claim, given.version(claim)))
                .toList();

        Race race = Race.of(10, number -> () -> clearing.clear(finance, List.of(each.get(number))));

        assertThat(race.failures()).isEmpty();
        assertThat(sum("select sum(advances) from expense_claim")).isEqualByComparingTo("500");
        assertThat(sum("select sum(remaining) from advance")).isEqualByComparingTo("0");
        assertThat(sum("select sum(amount) from advance_entry")).isEqualByComparingTo("0");
    }

    @Test
    void paysOnceHoweverManyBatchesTry() {
        ExpenseClaimId claim = given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, handler), "300");
        clearing.clear(finance, claim, given.version(claim));
        Queue<PayOutcome> outcomes = new ConcurrentLinkedQueue<>();

        Race race = Race.of(20, () -> outcomes.add(paying.pay(finance, PaymentBatchId.next(), List.of(claim))));

        assertThat(race.failures()).isEmpty();
        assertThat(outcomes).filteredOn(outcome -> outcome.batch() != null).hasSize(1);
        assertThat(outcomes)
                .flatExtracting(outcome -> outcome.claims().left())
                .hasSize(19)
                .allSatisfy(refusal -> assertThat(refusal.messageKey()).isEqualTo("expense.refused.moved.PAID"));
        assertThat(count("payment")).isEqualTo(1);
        assertThat(count("payment_batch")).isEqualTo(1);
    }

    @Test
    void answersTheSameBatchSentTwentyTimesWithTheSameBatch() {
        ExpenseClaimId claim = given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, handler), "300");
        clearing.clear(finance, claim, given.version(claim));
        PaymentBatchId batch = PaymentBatchId.next();
        Queue<PayOutcome> outcomes = new ConcurrentLinkedQueue<>();

        Race race = Race.of(20, () -> outcomes.add(paying.pay(finance, batch, List.of(claim))));

        assertThat(race.failures()).isEmpty();
        assertThat(outcomes).hasSize(20).allSatisfy(outcome -> {
            assertThat(outcome.batch()).isEqualTo(batch);
            assertThat(outcome.claims().left()).isEmpty();
        });
        assertThat(sum("select sum(amount) from payment")).isEqualByComparingTo("300");
    }

    @Test
    void takesBackNoMoreThanIsOwed() {
        AdvanceId advance = advances.book(finance, AdvanceId.next(), sales.id(), Money.of(500), "备用金", clock.today());

        Race race = Race.of(20, () -> advances.repay(finance, advance, 0, Money.of(500), null, null));

        assertThat(race.successes()).isEqualTo(1);
        assertThat(race.failures()).hasOnlyElementsOfTypes(StaleVersion.class, RepaymentTooLarge.class);
        assertThat(sum("select remaining from advance")).isEqualByComparingTo("0");
    }

    /** Whichever comes first: the money is stopped, or it is owed back; never paid and forgotten. */
    @RepeatedTest(5)
    void neverPaysPastADiscrepancyUnnoticed() {
        TripId trip = given.trip(sales, ReportStage.VERIFIED, handler);
        ExpenseClaimId claim = given.submitted(sales, trip, "300");
        clearing.clear(finance, claim, given.version(claim));

        Race race = Race.of(
                2,
                number -> number == 0
                        ? () -> paying.pay(finance, PaymentBatchId.next(), List.of(claim))
                        : () -> transaction.executeWithoutResult(status -> {
                            given.discrepancy(trip);
                            discrepancies.on(new VisitNotConfirmed(VerificationId.next(), given.visitOf(trip), null));
                        }));

        assertThat(race.failures()).isEmpty();
        boolean paid = given.state(claim) == ClaimState.PAID;
        assertThat(sum("select coalesce(sum(remaining), 0) from advance where claim_id = '" + claim + "'"))
                .isEqualByComparingTo(paid ? "300" : "0");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private BigDecimal sum(String sql) {
        return jdbc.sql(sql).query(BigDecimal.class).single();
    }
}
