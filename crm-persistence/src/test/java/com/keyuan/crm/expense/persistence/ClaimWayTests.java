package com.keyuan.crm.expense.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.expense.Advance;
import com.keyuan.crm.expense.AdvanceHeld;
import com.keyuan.crm.expense.AdvanceId;
import com.keyuan.crm.expense.AdvanceReading;
import com.keyuan.crm.expense.AdvanceRow;
import com.keyuan.crm.expense.AdvanceService;
import com.keyuan.crm.expense.AllowanceDaysExceedTrip;
import com.keyuan.crm.expense.ClaimChanged;
import com.keyuan.crm.expense.ClaimClearing;
import com.keyuan.crm.expense.ClaimFilter;
import com.keyuan.crm.expense.ClaimOverriding;
import com.keyuan.crm.expense.ClaimPage;
import com.keyuan.crm.expense.ClaimPaying;
import com.keyuan.crm.expense.ClaimReading;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.DecisionStands;
import com.keyuan.crm.expense.DiscrepancyListening;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseClaimService;
import com.keyuan.crm.expense.ExpenseLineId;
import com.keyuan.crm.expense.FourPersons;
import com.keyuan.crm.expense.GateBlock;
import com.keyuan.crm.expense.GateClosed;
import com.keyuan.crm.expense.GateFace;
import com.keyuan.crm.expense.InvoiceTaken;
import com.keyuan.crm.expense.LimitRule;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.expense.LineDateOutsideTrip;
import com.keyuan.crm.expense.LineInput;
import com.keyuan.crm.expense.PayOutcome;
import com.keyuan.crm.expense.PaymentBatchId;
import com.keyuan.crm.expense.PaymentReading;
import com.keyuan.crm.expense.PaymentRow;
import com.keyuan.crm.expense.ReimbursementPolicy;
import com.keyuan.crm.expense.ReimbursementPolicyService;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.expense.SecondPersonNeeded;
import com.keyuan.crm.expense.TestClaims;
import com.keyuan.crm.expense.VerificationMode;
import com.keyuan.crm.expense.VerificationPolicy;
import com.keyuan.crm.expense.VersionDifference;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VisitNotConfirmed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a claim with everything that may happen on it, on the database. */
@CommittingTest
@PersistenceTest
class ClaimWayTests {

    private final TestCompany company;
    private final TestClaims given;
    private final ExpenseClaimService claims;
    private final ClaimReading reading;
    private final ClaimClearing clearing;
    private final ClaimPaying paying;
    private final ClaimOverriding overriding;
    private final AdvanceService advances;
    private final AdvanceReading advanceReading;
    private final PaymentReading payments;
    private final ReimbursementPolicyService policies;
    private final DiscrepancyListening discrepancies;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser sales;
    private CurrentUser finance;
    private CurrentUser director;
    private CurrentUser assistant;
    private CurrentUser compliance;

    ClaimWayTests(
            TestCompany company,
            TestClaims given,
            ExpenseClaimService claims,
            ClaimReading reading,
            ClaimClearing clearing,
            ClaimPaying paying,
            ClaimOverriding overriding,
            AdvanceService advances,
            AdvanceReading advanceReading,
            PaymentReading payments,
            ReimbursementPolicyService policies,
            DiscrepancyListening discrepancies,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TestClock clock) {
        this.company = company;
        this.given = given;
        this.claims = claims;
        this.reading = reading;
        this.clearing = clearing;
        this.paying = paying;
        this.overriding = overriding;
        this.advances = advances;
        this.advanceReading = advanceReading;
        this.payments = payments;
        this.policies = policies;
        this.discrepancies = discrepancies;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        finance = company.hire("财务部", Role.FINANCE);
        director = company.hire("销售中心", Role.DIRECTOR);
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        compliance = company.hire("合规部", Role.COMPLIANCE);
        given.bankOf(sales);
    }

    @Test
    void goesFromDraftToPaidAndBackFromTheBank() {
        ExpenseClaimId claim = given.submitted(sales, trip(ReportStage.VERIFIED), "320", "280");
        clear(claim);
        PayOutcome outcome = paying.pay(finance, PaymentBatchId.next(), List.of(claim));

        assertThat(given.head(claim).face()).isEqualTo(GateFace.VERIFIED);
        assertThat(payments.bankFile(finance, Objects.requireNonNull(outcome.batch())))
                .extracting(PaymentRow::payee, PaymentRow::account, PaymentRow::bank, PaymentRow::amount)
                .containsExactly(tuple(sales.name(), "6222020200112233445", "工行南京分行", Money.of(600)));
        paying.fail(finance, claim, given.version(claim), "账号不符");
        assertThat(payments.bankFile(finance, outcome.batch())).isEmpty();
        paying.release(finance, claim, given.version(claim));
        paying.pay(finance, PaymentBatchId.next(), List.of(claim));

        assertThat(given.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(reading.page(sales, claim).payments())
                .extracting(PaymentRow::attempt, row -> row.failedNote())
                .containsExactly(tuple(2, null), tuple(1, "账号不符"));
    }

    @Test
    void keepsWhatWasRejectedAndShowsWhatChanged() {
        ExpenseClaimId claim = given.submitted(sales, trip(ReportStage.VERIFIED), "320", "280");
        ClaimPage before = reading.page(sales, claim);
        clearing.cut(finance, claim, before.lines().get(0).id(), given.version(claim), Money.of(300), "超标");
        clearing.reject(finance, claim, given.version(claim), "住宿发票不清");
        claims.revise(sales, claim, given.version(claim));
        ClaimPage draft = reading.page(sales, claim);
        assertThat(draft.head().allowed()).isEqualTo(Money.of(600));
        claims.changeLine(
                sales,
                claim,
                draft.lines().get(0).id(),
                draft.lines().get(0).version(),
                given.hotel("310", given.invoice()));
        claims.removeLine(sales, claim, draft.lines().get(1).id());
        claims.submit(sales, claim, given.version(claim));

        ClaimPage after = reading.page(sales, claim);
        assertThat(after.differences()).hasSize(1);
        VersionDifference difference = after.differences().get(0);
        assertThat(difference.revision()).isEqualTo(2);
        assertThat(difference.changes()).hasSize(2);
        assertThat(difference.changes().get(0).after()).isNull();
        assertThat(difference.changes().get(1).changed("amount")).isTrue();
        assertThat(difference.changes().get(1).changed("invoice")).isTrue();
        assertThat(after.moves())
                .extracting(move -> move.to().name())
                .containsExactly("SUBMITTED", "DRAFT", "REJECTED", "SUBMITTED", "DRAFT");
        assertThat(after.moves().get(2).note()).isEqualTo("住宿发票不清");
    }

    @Test
    void setsTheOldestAdvanceOffFirstAndGivesItBackWhenWithdrawn() {
        AdvanceId younger = book("500", 1);
        AdvanceId older = book("200", 9);
        ExpenseClaimId claim = given.submitted(sales, trip(ReportStage.VERIFIED), "300");
        clear(claim);

        assertThat(remaining(older)).isEqualTo(Money.ZERO);
        assertThat(remaining(younger)).isEqualTo(Money.of(400));
        assertThat(given.head(claim).payable()).isEqualTo(Money.ZERO);
        clearing.withdraw(finance, claim, given.version(claim), "重算");
        assertThat(remaining(older)).isEqualTo(Money.of(200));
        assertThat(remaining(younger)).isEqualTo(Money.of(500));
        clear(claim);
        paying.pay(finance, PaymentBatchId.next(), List.of(claim));
        assertThat(given.state(claim)).isEqualTo(ClaimState.PAID);
        assertThat(advanceReading.totals(finance).booked())
                .isEqualTo(advanceReading
                        .totals(finance)
                        .offset()
                        .plus(advanceReading.totals(finance).repaid())
                        .plus(advanceReading.totals(finance).remaining()));
    }

    @Test
    void holdsTheLedgerBalancedWhateverIsWrittenPastTheService() {
        AdvanceId advance = book("500", 1);

        assertThatThrownBy(() -> jdbc.sql("update advance set remaining = 499 where id = :id")
                        .param("id", advance.value())
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("does not balance");
        assertThatThrownBy(() -> jdbc.sql("update advance_entry set amount = 1").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void refusesAnInvoiceThatAnotherClaimHasAndADateFarFromTheTrip() {
        String invoice = given.invoice();
        ExpenseClaimId first = given.draft(sales, trip(ReportStage.DRAFT));
        claims.addLine(sales, first, ExpenseLineId.next(), given.hotel("300", invoice));
        ExpenseClaimId second = given.draft(sales, trip(ReportStage.DRAFT));

        assertThatThrownBy(() -> claims.addLine(sales, second, ExpenseLineId.next(), given.hotel("300", invoice)))
                .isInstanceOf(InvoiceTaken.class);
        LineInput early = new LineInput(
                LineCategory.LOCAL_TRANSPORT,
                clock.today().minusDays(60),
                null,
                null,
                Money.of(10),
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> claims.addLine(sales, second, ExpenseLineId.next(), early))
                .isInstanceOf(LineDateOutsideTrip.class);
        assertThat(reading.page(sales, second).lines()).isEmpty();
    }

    @Test
    void paysAnAllowanceByItsDays() {
        ExpenseClaimId claim = given.draft(sales, trip(ReportStage.DRAFT));
        claims.addLine(sales, claim, ExpenseLineId.next(), allowance(3, null));

        assertThat(given.head(claim).claimed()).isEqualTo(Money.of(270));
        assertThatThrownBy(() -> claims.addLine(sales, claim, ExpenseLineId.next(), allowance(1, null)))
                .isInstanceOf(AllowanceDaysExceedTrip.class);
    }

    @Test
    void letsACompanionClaimOnTheSameReportAndNobodyElse() {
        CurrentUser companion = company.hire("售后部", Role.SERVICE);
        TripId trip = trip(ReportStage.VERIFIED);
        given.companion(trip, companion);
        ExpenseClaimId own = given.submitted(sales, trip, "300");
        ExpenseClaimId theirs = given.submitted(companion, trip, "200");

        assertThat(own).isNotEqualTo(theirs);
        assertThatThrownBy(() -> reading.page(companion, own)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> claims.begin(assistant, ExpenseClaimId.next(), trip))
                .isInstanceOf(Refused.class);
        assertThat(reading.page(director, own).may().decide()).isFalse();
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        assertThat(reading.list(company.asking(manager.id()), ClaimFilter.ALL, null)
                        .rows())
                .extracting(row -> row.id())
                .containsExactly(own);
    }

    @Test
    void neverLetsFinanceDecideAboutItsOwnTripNorTwoDutiesBeOne() {
        CurrentUser travelling = company.hire("财务部", Role.FINANCE, Role.SALES);
        TripId trip = trip(ReportStage.VERIFIED);
        given.companion(trip, travelling);
        ExpenseClaimId claim = given.submitted(sales, trip, "300");

        assertThatThrownBy(() -> clearing.clear(travelling, claim, given.version(claim)))
                .isInstanceOf(Refused.class);
        CurrentUser signing = company.hire("财务部", Role.FINANCE, Role.DIRECTOR);
        ExpenseClaimId signed = given.submitted(sales, given.trip(sales, ReportStage.VERIFIED, signing), "300");
        assertThatThrownBy(() -> clearing.clear(signing, signed, given.version(signed)))
                .isInstanceOf(FourPersons.class);
        assertThat(given.state(claim)).isEqualTo(ClaimState.SUBMITTED);
        assertThat(given.state(signed)).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void opensTheGateForTwoPeopleAndForThatBlockOnly() {
        TripId trip = trip(ReportStage.SIGNED);
        ExpenseClaimId claim = given.submitted(sales, trip, "300");
        assertThatThrownBy(() -> clear(claim)).isInstanceOf(GateClosed.class);

        overriding.agree(finance, claim, given.version(claim), "客户停产");
        assertThatThrownBy(() -> overriding.agree(finance, claim, given.version(claim), null))
                .isInstanceOf(SecondPersonNeeded.class);
        assertThatThrownBy(() -> clear(claim)).isInstanceOf(GateClosed.class);
        overriding.agree(director, claim, given.version(claim), null);
        assertThat(reading.page(sales, claim).verdict().face()).isEqualTo(GateFace.OVERRIDDEN);
        jdbc.sql("update trip_report set qualified_at = signed_at, qualified_by = signed_by where trip_id = :trip")
                .param("trip", trip.value())
                .update();
        given.discrepancy(trip);
        assertThat(reading.page(sales, claim).verdict().block()).isEqualTo(GateBlock.UNDER_REVIEW);
        assertThatThrownBy(() -> clear(claim)).isInstanceOf(GateClosed.class);
        assertThatThrownBy(() -> overriding.agree(assistant, claim, given.version(claim), "x"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void stopsThePaymentOfAClearedClaimAndTakesItBackWhenConfirmed() {
        TripId trip = trip(ReportStage.VERIFIED);
        ExpenseClaimId claim = given.submitted(sales, trip, "300");
        AdvanceId advance = book("100", 1);
        clear(claim);
        find(trip);

        PayOutcome stopped = paying.pay(finance, PaymentBatchId.next(), List.of(claim));
        assertThat(stopped.batch()).isNull();
        assertThat(stopped.claims().left()).hasOnlyElementsOfType(GateClosed.class);
        claims.disallow(compliance, given.visitOf(trip));
        assertThat(given.state(claim)).isEqualTo(ClaimState.SUBMITTED);
        assertThat(given.head(claim).allowed()).isEqualTo(Money.ZERO);
        assertThat(remaining(advance)).isEqualTo(Money.of(100));
        assertThat(reading.page(sales, claim).lines().get(0).cutReason()).isEqualTo("核实审查已结，按结论核减");
        clear(claim);
        assertThat(given.head(claim).face()).isEqualTo(GateFace.DECIDED);
        assertThatThrownBy(() -> claims.exonerate(compliance, given.visitOf(trip)))
                .isInstanceOf(DecisionStands.class);
    }

    @Test
    void booksWhatWasPaidAsAnAdvanceThatIsHeldUntilItIsDecided() {
        TripId trip = trip(ReportStage.VERIFIED);
        ExpenseClaimId claim = given.submitted(sales, trip, "300");
        clear(claim);
        paying.pay(finance, PaymentBatchId.next(), List.of(claim));
        find(trip);
        find(trip);

        AdvanceRow booked = advanceReading.list(sales, true, null).rows().get(0);
        assertThat(booked.kind()).isEqualTo(Advance.Kind.DISCREPANCY);
        assertThat(booked.remaining()).isEqualTo(Money.of(300));
        assertThat(booked.held()).isTrue();
        assertThatThrownBy(() -> advances.repay(finance, booked.id(), booked.version(), Money.of(1), null, null))
                .isInstanceOf(AdvanceHeld.class);
        ExpenseClaimId next = given.submitted(sales, trip(ReportStage.VERIFIED), "100");
        clear(next);
        assertThat(given.head(next).advances()).isEqualTo(Money.ZERO);

        claims.disallow(compliance, given.visitOf(trip));
        ExpenseClaimId later = given.submitted(sales, trip(ReportStage.VERIFIED), "120");
        clear(later);
        assertThat(given.head(later).advances()).isEqualTo(Money.of(120));
        assertThat(remaining(booked.id())).isEqualTo(Money.of(180));
    }

    @Test
    void owesNothingWhenTheCaseIsDecidedForTheTraveller() {
        TripId trip = trip(ReportStage.VERIFIED);
        ExpenseClaimId claim = given.submitted(sales, trip, "300");
        clear(claim);
        paying.pay(finance, PaymentBatchId.next(), List.of(claim));
        find(trip);
        VisitId visit = given.visitOf(trip);
        claims.exonerate(compliance, visit);
        claims.exonerate(compliance, visit);

        assertThat(advanceReading.list(sales, true, null).rows()).isEmpty();
        assertThat(advanceReading.totals(finance).remaining()).isEqualTo(Money.ZERO);
        assertThatThrownBy(() -> claims.disallow(sales, visit)).isInstanceOf(Refused.class);
    }

    @Test
    void refusesAStaleOrRepeatedMove() {
        ExpenseClaimId claim = given.submitted(sales, trip(ReportStage.VERIFIED), "300");
        long seen = given.version(claim);
        clearing.cut(finance, claim, reading.page(finance, claim).lines().get(0).id(), seen, Money.of(200), "超标");

        assertThatThrownBy(() -> clearing.reject(finance, claim, seen, "x")).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> clearing.clear(finance, claim, seen)).isInstanceOf(ClaimChanged.class);
        assertThat(given.state(claim)).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void decidesThePolicyInVersionsByADirectorOrTheHeadOfFinance() {
        ReimbursementPolicy before = policies.current(finance);
        Map<LimitRule.Limit, Money> limits = before.limits().perDay();
        assertThatThrownBy(() -> decide(finance, before.version(), limits, "收紧"))
                .isInstanceOf(Refused.class);
        CurrentUser head = company.hire("财务部", Role.FINANCE, Role.MANAGER);
        transaction.executeWithoutResult(status -> {
            decide(head, before.version(), limits, "收紧");
            assertThat(policies.current(sales).verification().toString()).isEqualTo("above:2000.00");
            assertThat(policies.current(sales).limits()).isEqualTo(before.limits());
            assertThatThrownBy(() -> decide(director, before.version(), limits, "放宽"))
                    .isInstanceOf(StaleVersion.class);
            status.setRollbackOnly();
        });
        assertThat(policies.current(sales).version()).isEqualTo(before.version());
    }

    private void decide(CurrentUser who, int seen, Map<LimitRule.Limit, Money> limits, String reason) {
        policies.decide(who, seen, new VerificationPolicy(VerificationMode.ABOVE, 5, Money.of(2000)), limits, reason);
    }

    private TripId trip(ReportStage stage) {
        return given.trip(sales, stage, director);
    }

    private void clear(ExpenseClaimId claim) {
        clearing.clear(finance, claim, given.version(claim));
    }

    private void find(TripId trip) {
        transaction.executeWithoutResult(status -> {
            given.discrepancy(trip);
            discrepancies.on(new VisitNotConfirmed(VerificationId.next(), given.visitOf(trip), null));
        });
    }

    private AdvanceId book(String amount, int daysAgo) {
        return advances.book(
                finance,
                AdvanceId.next(),
                sales.id(),
                Money.of(amount),
                "备用金",
                clock.today().minusDays(daysAgo));
    }

    private Money remaining(AdvanceId advance) {
        return advanceReading.page(finance, advance).advance().remaining();
    }

    private LineInput allowance(int days, @Nullable Money amount) {
        return new LineInput(
                LineCategory.ALLOWANCE, clock.today().minusDays(7), days, "南京", amount, null, null, null, null, null);
    }
}
