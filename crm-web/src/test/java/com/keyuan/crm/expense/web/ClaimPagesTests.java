package com.keyuan.crm.expense.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.expense.CityClass;
import com.keyuan.crm.expense.ClaimClearing;
import com.keyuan.crm.expense.ClaimEmpty;
import com.keyuan.crm.expense.ClaimFilter;
import com.keyuan.crm.expense.ClaimOverriding;
import com.keyuan.crm.expense.ClaimPaying;
import com.keyuan.crm.expense.ClaimReading;
import com.keyuan.crm.expense.ClaimState;
import com.keyuan.crm.expense.CutNotUsable;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseClaimService;
import com.keyuan.crm.expense.GateBlock;
import com.keyuan.crm.expense.GateFace;
import com.keyuan.crm.expense.GateVerdict;
import com.keyuan.crm.expense.InvoiceTaken;
import com.keyuan.crm.expense.LimitHint;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.expense.ReasonMissing;
import com.keyuan.crm.expense.SecondPersonNeeded;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.trip.TripId;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@WebTest({ClaimController.class, ClaimLineController.class, ClaimDecisionController.class})
@Import(ClaimViews.class)
class ClaimPagesTests {

    private final MockMvcTester web;
    private final CurrentUser sales = user(Role.SALES);
    private final CurrentUser finance = user(Role.FINANCE);

    @MockitoBean
    private ExpenseClaimService claims;

    @MockitoBean
    private ClaimReading reading;

    @MockitoBean
    private ClaimClearing clearing;

    @MockitoBean
    private ClaimPaying paying;

    @MockitoBean
    private ClaimOverriding overriding;

    ClaimPagesTests(MockMvcTester web) {
        this.web = web;
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void showsTheClaimantEveryStateInBothLanguages(ClaimState state) {
        given(reading.page(any(), any())).willReturn(ClaimPages.own(state));

        for (String language : new String[] {"zh-CN", "en"}) {
            assertThat(web.get()
                            .uri("/claims/{id}?lang=" + language, ClaimPages.ID)
                            .with(asking(sales)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("BX-2603-001", "26320000000000000001", "火车票.pdf")
                    .doesNotContain("??");
        }
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void showsFinanceEveryStateInBothLanguages(ClaimState state) {
        given(reading.page(any(), any()))
                .willReturn(ClaimPages.withFinance(state, ClaimPages.open(GateFace.NOT_REACHED)));

        for (String language : new String[] {"zh-CN", "en"}) {
            assertThat(web.get()
                            .uri("/claims/{id}?lang=" + language, ClaimPages.ID)
                            .with(asking(finance)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("BX-2603-001", "**** 4567")
                    .doesNotContain("??", "6217000000001234567");
        }
    }

    @ParameterizedTest
    @EnumSource(GateBlock.class)
    void saysWhatBlocksWithoutSayingThatAVisitWasNotConfirmed(GateBlock block) {
        GateVerdict verdict = ClaimPages.blocked(block);
        given(reading.page(any(), any())).willReturn(ClaimPages.withFinance(ClaimState.SUBMITTED, verdict));

        assertThat(web.get().uri("/claims/{id}", ClaimPages.ID).with(asking(finance)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("??", "未确认", "未获确认", "/clearing\"")
                .contains(block == GateBlock.UNDER_REVIEW ? "审查中" : "特批放行");
        assertThat(web.get().uri("/claims/{id}?lang=en", ClaimPages.ID).with(asking(finance)))
                .bodyText()
                .doesNotContain("??", "not confirmed");
    }

    @Test
    void listsWithTheFilterThatWasAskedAndSaysWhenNothingIsLikeIt() {
        given(reading.list(any(), any(), any())).willReturn(new Slice<>(List.of(), null));

        assertThat(web.get().uri("/claims?q= 苏州 &month=2026-02&state=PAID").with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("没有这样的报销单", "value=\"苏州\"", "2026 年 2 月")
                .doesNotContain("??");
        verify(reading).list(any(), eq(new ClaimFilter(ClaimState.PAID, "苏州", YearMonth.of(2026, 2))), any());
        assertThat(web.get().uri("/claims?lang=en").with(asking(sales)))
                .bodyText()
                .doesNotContain("??");
        assertThat(web.get().uri("/claims?state=LOST").with(asking(sales))).hasStatus(400);
    }

    @Test
    void offersTheEditorOnlyForADraft() {
        given(reading.page(any(), any()))
                .willReturn(ClaimPages.own(ClaimState.DRAFT))
                .willReturn(ClaimPages.own(ClaimState.SUBMITTED));

        assertThat(web.get().uri("/claims/{id}", ClaimPages.ID).with(asking(sales)))
                .bodyText()
                .contains("id=\"line-form\"", "hx-post=\"/claims/" + ClaimPages.ID + "/lines\"", "/submission\"");
        assertThat(web.get().uri("/claims/{id}", ClaimPages.ID).with(asking(sales)))
                .bodyText()
                .doesNotContain("id=\"line-form\"", "/submission\"", "/removal\"");
    }

    @Test
    void opensOneLineToChangeIt() {
        given(reading.page(any(), any())).willReturn(ClaimPages.own(ClaimState.DRAFT));

        assertThat(web.get()
                        .uri("/claims/{id}?line={line}", ClaimPages.ID, ClaimPages.HOTEL)
                        .with(asking(sales)))
                .bodyText()
                .contains("改这一笔", "value=\"800.00\"", "value=\"26320000000000000002\"");
    }

    @Test
    void saysAtTheFieldThatAnInvoiceIsTakenAndKeepsWhatWasTyped() {
        given(reading.page(any(), any())).willReturn(ClaimPages.own(ClaimState.DRAFT));
        willThrow(new InvoiceTaken("26320000000000000099")).given(claims).addLine(any(), any(), any(), any());

        assertThat(line().param("invoiceNumber", "26320000000000000099").with(asking(sales)))
                .hasStatus(422)
                .bodyText()
                .contains("已在另一张报销单上", "value=\"26320000000000000099\"", "value=\"120.50\"", "is-invalid")
                .doesNotContain("??");
    }

    @Test
    void refusesALineThatIsNotOne() {
        given(reading.page(any(), any())).willReturn(ClaimPages.own(ClaimState.DRAFT));

        assertThat(line("十二块").param("days", "0").with(asking(sales)))
                .hasStatus(422)
                .bodyText()
                .contains("十二块", "is-invalid")
                .doesNotContain("??");
        verify(claims, never()).addLine(any(), any(), any(), any());
    }

    @Test
    void addsALineAndChangesTheOneItWasOpenedFor() {
        assertThat(line().with(asking(sales))).hasStatus3xxRedirection();
        verify(claims).addLine(any(), eq(ClaimPages.ID), eq(ClaimPages.TRAIN), any());
        assertThat(line().param("version", "3").with(asking(sales))).hasStatus3xxRedirection();
        verify(claims).changeLine(any(), eq(ClaimPages.ID), eq(ClaimPages.TRAIN), eq(3L), any());
    }

    @Test
    void saysWhyAClaimCannotBeHandedIn() {
        given(reading.page(any(), any())).willReturn(ClaimPages.own(ClaimState.DRAFT));
        willThrow(new ClaimEmpty()).given(claims).submit(any(), any(), anyLong());

        assertThat(web.post()
                        .uri("/claims/{id}/submission", ClaimPages.ID)
                        .param("version", "7")
                        .with(asking(sales)))
                .hasStatus(422)
                .bodyText()
                .contains("先加一笔费用再提交");
    }

    @Test
    void answersWhatIsNotThereNotAllowedOrChangedMeanwhile() {
        given(reading.page(any(), any())).willThrow(new NotFound("expense_claim", ClaimPages.ID));
        assertThat(web.get().uri("/claims/{id}", ClaimPages.ID).with(asking(sales)))
                .hasStatus(404);
        assertThat(web.get().uri("/claims/42").with(asking(sales))).hasStatus(404);

        willThrow(new Refused(Action.CLAIM_CLEAR, ClaimPages.ID.value()))
                .given(clearing)
                .clear(any(), any(ExpenseClaimId.class), anyLong());
        assertThat(decision("clearing").with(asking(sales))).hasStatus(403);

        willThrow(new StaleVersion("expense_claim", ClaimPages.ID))
                .given(clearing)
                .reject(any(), any(), anyLong(), any());
        assertThat(decision("rejection").param("note", "票不清").with(asking(finance)))
                .hasStatus(409);
    }

    @Test
    void keepsTheReasonThatFinanceTyped() {
        given(reading.page(any(), any()))
                .willReturn(ClaimPages.withFinance(ClaimState.SUBMITTED, ClaimPages.blocked(GateBlock.NOT_SIGNED)));
        willThrow(new ReasonMissing()).given(clearing).reject(any(), any(), anyLong(), any());

        assertThat(decision("rejection").param("note", "  票").with(asking(finance)))
                .hasStatus(422)
                .bodyText()
                .contains("请写明原因", ">票</textarea>");
    }

    @Test
    void keepsTheCutThatCannotBe() {
        given(reading.page(any(), any()))
                .willReturn(ClaimPages.withFinance(ClaimState.SUBMITTED, ClaimPages.open(GateFace.VERIFIED)));
        willThrow(new CutNotUsable(Money.of("800.00")))
                .given(clearing)
                .cut(any(), any(), any(), anyLong(), any(), any());

        assertThat(cut("900").with(asking(finance)))
                .hasStatus(422)
                .bodyText()
                .contains("准予金额须在 0 到", "value=\"900.00\"", "value=\"太贵\"")
                .doesNotContain("太贵</textarea>", "<details open");
        assertThat(cut("九百").with(asking(finance)))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"九百\"", "is-invalid")
                .doesNotContain("??");
    }

    @Test
    void tellsTheOneWhoWouldBeBothThatTwoAreNeeded() {
        given(reading.page(any(), any()))
                .willReturn(ClaimPages.withFinance(ClaimState.SUBMITTED, ClaimPages.blocked(GateBlock.NOT_VERIFIED)));
        willThrow(new SecondPersonNeeded()).given(overriding).agree(any(), any(), anyLong(), any());

        assertThat(decision("override").param("note", "急").with(asking(finance)))
                .hasStatus(422)
                .bodyText()
                .contains("特批要副总和财务两个人", "季云舒", "等另一人");
    }

    @Test
    void tellsTheLimitWhileOneTypes() {
        given(reading.hint(any(), any(), any(), eq(2)))
                .willReturn(
                        new LimitHint(LineCategory.LODGING, CityClass.SECOND, Money.of("400.00"), Money.of("800.00")));

        assertThat(web.get()
                        .uri("/claims/limit?category=LODGING&city=苏州&days=2")
                        .with(asking(sales)))
                .hasStatusOk()
                .bodyText()
                .contains("¥400", "¥800")
                .doesNotContain("<html", "??");
        assertThat(web.get().uri("/claims/limit").with(asking(sales))).hasStatusOk();
    }

    @Test
    void beginsAtTheTripAndGoesToTheClaimThatIsThere() {
        TripId trip = TripId.next();
        given(reading.ownClaim(any(), any())).willReturn(java.util.Optional.of(ClaimPages.ID));

        assertThat(web.get().uri("/trips/{trip}/claim", trip).with(asking(sales)))
                .hasRedirectedUrl("/claims/" + ClaimPages.ID);
    }

    private MockMvcRequestBuilder line() {
        return line("120.50");
    }

    private MockMvcRequestBuilder line(String amount) {
        return web.post()
                .uri("/claims/{id}/lines", ClaimPages.ID)
                .param("id", ClaimPages.TRAIN.toString())
                .param("category", "TRANSPORT")
                .param("spentOn", "2026-03-10")
                .param("amount", amount);
    }

    private MockMvcRequestBuilder decision(String way) {
        return web.post().uri("/claims/{id}/{way}", ClaimPages.ID, way).param("version", "7");
    }

    private MockMvcRequestBuilder cut(String allowed) {
        return web.post()
                .uri("/claims/{id}/lines/{line}/cut", ClaimPages.ID, ClaimPages.HOTEL)
                .param("version", "7")
                .param("allowed", allowed)
                .param("note", "太贵");
    }
}
