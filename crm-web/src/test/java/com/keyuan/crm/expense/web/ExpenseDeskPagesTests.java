package com.keyuan.crm.expense.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.keyuan.crm.expense.Advance;
import com.keyuan.crm.expense.AdvanceEntry;
import com.keyuan.crm.expense.AdvanceId;
import com.keyuan.crm.expense.AdvancePage;
import com.keyuan.crm.expense.AdvanceQueries;
import com.keyuan.crm.expense.AdvanceReading;
import com.keyuan.crm.expense.AdvanceRow;
import com.keyuan.crm.expense.AdvanceService;
import com.keyuan.crm.expense.BatchOutcome;
import com.keyuan.crm.expense.ClaimClearing;
import com.keyuan.crm.expense.ClaimPaying;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.DeskClaim;
import com.keyuan.crm.expense.DeskFigures;
import com.keyuan.crm.expense.DeskPage;
import com.keyuan.crm.expense.DeskRow;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseDesk;
import com.keyuan.crm.expense.GateBlock;
import com.keyuan.crm.expense.GateClosed;
import com.keyuan.crm.expense.GateFace;
import com.keyuan.crm.expense.GateVerdict;
import com.keyuan.crm.expense.LimitRule;
import com.keyuan.crm.expense.PayOutcome;
import com.keyuan.crm.expense.PaymentBatchId;
import com.keyuan.crm.expense.PaymentBatchPage;
import com.keyuan.crm.expense.PaymentQueries;
import com.keyuan.crm.expense.PaymentReading;
import com.keyuan.crm.expense.PaymentRow;
import com.keyuan.crm.expense.PolicyNotUsable;
import com.keyuan.crm.expense.ReimbursementPolicy;
import com.keyuan.crm.expense.ReimbursementPolicyService;
import com.keyuan.crm.expense.RepaymentTooLarge;
import com.keyuan.crm.expense.ReportStage;
import com.keyuan.crm.expense.Share;
import com.keyuan.crm.expense.VerificationMode;
import com.keyuan.crm.expense.VerificationPolicy;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.DepartmentId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.trip.TripId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest({ExpenseDeskController.class, PaymentController.class, AdvanceController.class, ExpensePolicyController.class})
@Import(ExpenseFiles.class)
class ExpenseDeskPagesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final ExpenseClaimId CLAIM = ExpenseClaimId.next();
    private static final PaymentBatchId BATCH = PaymentBatchId.next();
    private static final AdvanceId ADVANCE = AdvanceId.next();

    private final MockMvcTester web;
    private final CurrentUser finance = user(Role.FINANCE);

    @MockitoBean
    private ExpenseDesk desk;

    @MockitoBean
    private ClaimClearing clearing;

    @MockitoBean
    private ClaimPaying paying;

    @MockitoBean
    private PaymentReading payments;

    @MockitoBean
    private AdvanceService advances;

    @MockitoBean
    private AdvanceReading advanceReading;

    @MockitoBean
    private ReimbursementPolicyService policies;

    ExpenseDeskPagesTests(MockMvcTester web) {
        this.web = web;
    }

    @BeforeEach
    void fillTheDesk() {
        given(desk.page(any(), any()))
                .willReturn(new DeskPage(
                        new DeskFigures(
                                1,
                                Money.of(920),
                                Money.of(100),
                                Money.of(200),
                                8,
                                Money.of(7360),
                                1,
                                3,
                                Money.of(1860),
                                4,
                                Money.of(3000),
                                Money.of(2000)),
                        new VerificationPolicy(VerificationMode.WITHIN_DAYS, 5, Money.of(5000)),
                        List.of(new DeskRow(
                                claim(ClaimState.SUBMITTED, null, null),
                                new GateVerdict(null, null, GateFace.NOT_REACHED))),
                        Arrays.stream(GateBlock.values())
                                .map(block -> new DeskRow(
                                        claim(ClaimState.SUBMITTED, block, null),
                                        new GateVerdict(
                                                block,
                                                block == GateBlock.NOT_VERIFIED ? LocalDate.of(2026, 3, 26) : null,
                                                null)))
                                .toList(),
                        List.of(
                                new DeskRow(
                                        claim(ClaimState.PAY_FAILED, null, "账户已销户"),
                                        new GateVerdict(null, null, GateFace.VERIFIED)),
                                new DeskRow(
                                        claim(ClaimState.CLEARED, null, null),
                                        new GateVerdict(null, null, GateFace.VERIFIED))),
                        List.of(new Share("华东一部", Money.of(920), 100)),
                        List.of(),
                        List.of(new Share("周砚青", Money.of(920), 100)),
                        List.of(advance(false)),
                        List.of(new DeskPage.CostCentre(DepartmentId.next(), "华东一部"))));
    }

    @Test
    void showsWhatCanBeClearedWhatIsBlockedAndWhyAndWhatIsToBePaid() {
        assertThat(web.get().uri("/claims/desk?month=2026-02").with(asking(finance)))
                .hasStatusOk()
                .bodyText()
                .contains("满 5 日未接通", "记录没交", "记录待签字", "资料待录入", "03-26 起可结清", "核实：审查中", "特批")
                .contains("银行退回", "账户已销户", "2026 年 2 月", "2026 年 3 月", "2025 年 1 月", "+50%")
                .doesNotContain("??", "未获确认", "未确认");
        assertThat(web.get().uri("/claims/desk?lang=en").with(asking(finance)))
                .bodyText()
                .doesNotContain("??", "not confirmed");
        assertThat(web.get().uri("/claims/desk?month=gestern").with(asking(finance)))
                .hasStatus(400);
    }

    @Test
    void clearsWhatWasTickedNamesWhatWasLeftAndShowsTheSameMonthAgain() {
        given(clearing.clear(any(), any()))
                .willReturn(new BatchOutcome(
                        List.of("BX-2603-001"), List.of(new GateClosed("BX-2603-002", GateBlock.NOT_SIGNED))));

        var answer = web.post()
                .uri("/claims/clearings")
                .param("chosen", CLAIM + "~3", ExpenseClaimId.next() + "~0")
                .param("month", "2026-02")
                .with(asking(finance))
                .exchange();

        assertThat(answer).hasRedirectedUrl("/claims/desk?month=2026-02");
        assertThat(answer.getMvcResult().getFlashMap().get("left").toString()).contains("BX-2603-002");
    }

    @Test
    void refusesTicksThatNobodyCouldHaveMade() {
        assertThat(web.post()
                        .uri("/claims/clearings")
                        .param("chosen", "1 or 1=1")
                        .with(asking(finance)))
                .hasStatus(422);
        verify(clearing, never()).clear(any(), any());
    }

    @Test
    void paysOnceAndGoesToTheBatchWithItsBankFile() {
        given(paying.pay(any(), eq(BATCH), any()))
                .willReturn(new PayOutcome(BATCH, new BatchOutcome(List.of("BX-2603-001"), List.of())));
        assertThat(web.post()
                        .uri("/payments")
                        .param("batch", BATCH.toString())
                        .param("chosen", CLAIM + "~3")
                        .with(asking(finance)))
                .hasRedirectedUrl("/payments/" + BATCH);

        given(payments.page(any(), any())).willReturn(new PaymentBatchPage(batch(), List.of(payment(null))));
        given(payments.bankFile(any(), any())).willReturn(List.of(payment(null)));
        assertThat(web.get().uri("/payments/{id}", BATCH).with(asking(finance)))
                .hasStatusOk()
                .bodyText()
                .contains("FK-2603-001", "**** 4567", "/bank-file")
                .doesNotContain("??", "6217000000001234567");
        assertThat(web.get().uri("/payments/{id}/bank-file", BATCH).with(asking(finance)))
                .hasStatusOk()
                .bodyText()
                .contains("6217000000001234567,中国银行,1234.50,BX-2603-001");
    }

    @Test
    void listsBatchesWithWhatTheBankSentBack() {
        given(payments.list(any(), any())).willReturn(new Slice<>(List.of(batch()), "next"));

        assertThat(web.get().uri("/payments").with(asking(finance)))
                .hasStatusOk()
                .bodyText()
                .contains("FK-2603-001", "1 笔退回", "after=next")
                .doesNotContain("??");
    }

    @Test
    void showsAnAdvanceWithItsLedgerAndKeepsARepaymentThatIsTooLarge() {
        given(advanceReading.page(any(), any()))
                .willReturn(new AdvancePage(
                        advance(false),
                        List.of(new AdvancePage.Entry(
                                AdvanceEntry.Kind.BOOKED,
                                Money.of(500),
                                Money.of(500),
                                null,
                                null,
                                null,
                                null,
                                TestClock.BEGINNING,
                                "季云舒")),
                        true));
        willThrow(new RepaymentTooLarge(Money.of(300)))
                .given(advances)
                .repay(any(), any(), anyLong(), any(), any(), any());

        assertThat(web.get().uri("/advances/{id}", ADVANCE).with(asking(finance)))
                .hasStatusOk()
                .bodyText()
                .contains("JK-2603-001", "登记归还", "台州出差备用")
                .doesNotContain("??");
        assertThat(web.post()
                        .uri("/advances/{id}/repayments", ADVANCE)
                        .param("version", "0")
                        .param("amount", "400")
                        .param("reference", "JT-1")
                        .with(asking(finance)))
                .hasStatus(422)
                .bodyText()
                .contains("最多归还", "value=\"400.00\"", "value=\"JT-1\"", "is-invalid")
                .doesNotContain("??");
    }

    @Test
    void doesNotSayInAnAdvanceWhatTheCustomerSaidWhileItIsReviewed() {
        given(advanceReading.page(any(), any())).willReturn(new AdvancePage(advance(true), List.of(), false));
        given(advanceReading.list(any(), anyBoolean(), any())).willReturn(new Slice<>(List.of(advance(true)), null));
        given(advanceReading.totals(any()))
                .willReturn(new AdvanceQueries.Totals(Money.of(920), Money.ZERO, Money.ZERO, Money.of(920), 1));

        for (String address : new String[] {"/advances", "/advances/" + ADVANCE}) {
            assertThat(web.get().uri(address).with(asking(finance)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("审查中", "BX-2603-001")
                    .doesNotContain("??", "未获确认", "未确认");
            assertThat(web.get().uri(address + "?lang=en").with(asking(finance)))
                    .bodyText()
                    .doesNotContain("??", "not confirmed");
        }
    }

    @Test
    void keepsAnAdvanceThatCannotBeBooked() {
        given(advanceReading.debtors(any()))
                .willReturn(List.of(new AdvanceQueries.Debtor(PersonId.next(), "林嘉禾", "华东二部")));

        assertThat(web.get().uri("/advances/new").with(asking(finance)))
                .hasStatusOk()
                .bodyText()
                .contains("林嘉禾")
                .doesNotContain("??");
        assertThat(web.post()
                        .uri("/advances")
                        .param("id", ADVANCE.toString())
                        .param("amount", "三千")
                        .param("purpose", "台州出差")
                        .with(asking(finance)))
                .hasStatus(422)
                .bodyText()
                .contains("三千", "台州出差", "is-invalid")
                .doesNotContain("??");
        verify(advances, never()).book(any(), any(), any(), any(), any(), any());
    }

    @Test
    void showsThePolicyAndTakesANewVersionOnlyFromWhoMayDecide() {
        ReimbursementPolicy policy = new ReimbursementPolicy(
                3,
                new VerificationPolicy(VerificationMode.ABOVE, 5, Money.of(5000)),
                new LimitRule(Map.of()),
                TestClock.BEGINNING,
                null,
                "年初调整");
        given(policies.current(any())).willReturn(policy);
        given(policies.history(any())).willReturn(List.of(policy));

        assertThat(web.get().uri("/claims/policy").with(asking(finance)))
                .hasStatusOk()
                .bodyText()
                .contains("现行第 3 版", "年初调整")
                .doesNotContain("??", "定为新版");
        given(policies.mayDecide(any())).willReturn(true);
        assertThat(web.get().uri("/claims/policy?lang=en").with(asking(user(Role.DIRECTOR))))
                .bodyText()
                .contains("name=\"reason\"")
                .doesNotContain("??");
        willThrow(new PolicyNotUsable("limits")).given(policies).decide(any(), anyInt(), any(), any(), any());
        assertThat(decide().with(asking(user(Role.DIRECTOR))))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"-3.00\"", "value=\"住宿涨了\"")
                .doesNotContain("??");
        assertThat(decide().param("limits[4]", "四百").param("limits[999]", "1").with(asking(user(Role.DIRECTOR))))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"四百\"", "value=\"-3.00\"", "is-invalid")
                .doesNotContain("??");
        willThrow(new StaleVersion("expense_policy", 3)).given(policies).decide(any(), anyInt(), any(), any(), any());
        assertThat(decide().with(asking(user(Role.DIRECTOR))))
                .hasStatus(409)
                .bodyText()
                .contains("政策刚改成第 3 版", "value=\"住宿涨了\"", "现行第 3 版")
                .doesNotContain("??", "value=\"-3.00\"");
    }

    private MockMvcTester.MockMvcRequestBuilder decide() {
        return web.post()
                .uri("/claims/policy")
                .param("version", "3")
                .param("mode", "REQUIRED")
                .param("workingDays", "5")
                .param("above", "5000")
                .param("limits[0]", "-3")
                .param("reason", "住宿涨了");
    }

    private static DeskClaim claim(ClaimState state, @Nullable GateBlock block, @Nullable String note) {
        return new DeskClaim(
                CLAIM,
                3,
                "BX-2603-001",
                state,
                PersonId.next(),
                "周砚青",
                "华东一部",
                TripId.next(),
                "苏州",
                new DateRange(DAY, DAY.plusDays(2)),
                Money.of(920),
                Money.of(820),
                Money.of(200),
                ReportStage.QUALIFIED,
                DAY,
                false,
                false,
                block,
                TestClock.BEGINNING,
                TestClock.BEGINNING,
                "周砚青",
                null,
                false,
                false,
                block == GateBlock.NOT_SIGNED ? Role.FINANCE : null,
                true,
                block == GateBlock.UNDER_REVIEW,
                state == ClaimState.SUBMITTED ? null : GateFace.VERIFIED,
                note);
    }

    private static AdvanceRow advance(boolean held) {
        return new AdvanceRow(
                ADVANCE,
                0,
                "JK-2603-001",
                PersonId.next(),
                "林嘉禾",
                "华东二部",
                held ? Advance.Kind.DISCREPANCY : Advance.Kind.CASH,
                held ? "BX-2603-001" : "台州出差备用",
                DAY,
                Money.of(500),
                Money.ZERO,
                Money.of(200),
                Money.of(300),
                held);
    }

    private static PaymentQueries.BatchRow batch() {
        return new PaymentQueries.BatchRow(BATCH, "FK-2603-001", TestClock.BEGINNING, "季云舒", 2, Money.of("1234.50"), 1);
    }

    private static PaymentRow payment(@Nullable String failed) {
        return new PaymentRow(
                CLAIM,
                "BX-2603-001",
                BATCH,
                "FK-2603-001",
                1,
                Money.of("1234.50"),
                "周砚青",
                "6217000000001234567",
                "中国银行",
                TestClock.BEGINNING,
                failed == null ? null : TestClock.BEGINNING,
                failed);
    }
}
