package com.keyuan.crm.tier.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.tier.OverrideEndsWrongly;
import com.keyuan.crm.tier.TierBreakdown;
import com.keyuan.crm.tier.TierEffect;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierFixture;
import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierPolicyOutdated;
import com.keyuan.crm.tier.TierPolicyService;
import com.keyuan.crm.tier.TierReading;
import com.keyuan.crm.tier.TierReview;
import com.keyuan.crm.tier.TierReviewClosed;
import com.keyuan.crm.tier.TierReviewFigures;
import com.keyuan.crm.tier.TierReviewId;
import com.keyuan.crm.tier.TierReviewPage;
import com.keyuan.crm.tier.TierReviewQueries;
import com.keyuan.crm.tier.TierReviewRow;
import com.keyuan.crm.tier.TierReviewService;
import com.keyuan.crm.tier.TierRun;
import com.keyuan.crm.tier.TierRunByOtherMethod;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRunPage;
import com.keyuan.crm.tier.TierRunReading;
import com.keyuan.crm.tier.TierRunRow;
import com.keyuan.crm.tier.TierRunService;
import com.keyuan.crm.tier.TierScoreRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest({TierReviewController.class, TierBatchController.class, TierRunController.class, TierPolicyController.class})
class TierPagesTests {

    private static final TierRunId RUN = TierRunId.next();
    private static final LocalDate DAY = LocalDate.of(2017, 12, 31);
    private static final TierReviewRow ROW = review(TierReviewId.next(), TierReview.State.WAITING);

    private final MockMvcTester web;
    private final CurrentUser manager = user(Role.MANAGER);
    private final CurrentUser director = user(Role.DIRECTOR);

    @MockitoBean
    private TierReading reading;

    @MockitoBean
    private TierReviewService reviews;

    @MockitoBean
    private TierRunReading runReading;

    @MockitoBean
    private TierRunService runs;

    @MockitoBean
    private TierPolicyService policies;

    @MockitoBean
    private CustomerReading customers;

    TierPagesTests(MockMvcTester web) {
        this.web = web;
    }

    @BeforeEach
    void oneProposal() {
        given(reading.reviews(any(), any(), any(), anyInt())).willReturn(new Slice<>(List.of(ROW), null));
        given(reading.holders(any(), anyBoolean()))
                .willReturn(List.of(new TierReviewQueries.Holder(PersonId.next(), "陈望舒", 1)));
        given(reading.figures(any()))
                .willReturn(new TierReviewFigures(
                        1, 0, 0, Map.of(Tier.A, 34L), Map.of(Tier.A, 1L), Map.of(), 1, List.of("陈望舒"), DAY, 1));
        given(reading.review(any(), any())).willReturn(new TierReviewPage(ROW, why()));
        given(reading.chosen(any(), any())).willReturn(List.of(ROW));
        given(runReading.list(any(), any(), anyInt())).willReturn(new Slice<>(List.of(run(true)), null));
        given(runReading.progress(any(), any())).willReturn(run(true));
        given(runReading.page(any(), any()))
                .willReturn(new TierRunPage(run(true), TierFixture.pareto(), Map.of(Tier.A, 3L, Tier.C, 7L), 2, 1));
        given(runReading.scores(any(), any(), any(), any(), anyInt())).willReturn(new Slice<>(List.of(score()), null));
        given(policies.all(any())).willReturn(List.of(TierFixture.policyV1()));
        given(policies.present(any())).willReturn(TierFixture.policyV1());
    }

    @Test
    void showsOldAndNewTierScoreWhatMovedItAndTheMoneyConcerned() {
        assertThat(web.get().uri("/tiers/reviews").with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("鼎川钢构工程", "陈望舒，熟练", "级别不配", "76.40", "128.5", "价值", "+11.2", "34 → 35", "12-31")
                .doesNotContain("??");
        assertThat(web.get()
                        .uri("/tiers/reviews?lang=en&way=up&q=x&view=decided")
                        .with(asking(director)))
                .hasStatusOk()
                .bodyText()
                .contains("陈望舒, Regular")
                .doesNotContain("??", "，", "、");
    }

    @Test
    void explainsOneProposalOnAPageAndInThePanel() {
        assertThat(web.get().uri("/tiers/reviews/" + ROW.id()).with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("<html", "升 A 需满 73", "上次 65.20", "未定，不计入", "接受 A 级", "2026-06-18")
                .doesNotContain("??");
        assertThat(web.get()
                        .uri("/tiers/reviews/" + ROW.id())
                        .header("HX-Request", "true")
                        .with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<html", "??");
    }

    @Test
    void laysTheFirstProposalOpenBesideTheList() {
        assertThat(web.get().uri("/tiers/reviews").with(asking(manager)))
                .bodyText()
                .contains("升 A 需满 73", "/tiers/reviews/" + ROW.id() + "/override");
        assertThat(web.get().uri("/tiers/reviews?after=x").with(asking(manager)))
                .bodyText()
                .doesNotContain("升 A 需满 73");
    }

    @Test
    void asksForReasonAndEndOfAnOverrideAndKeepsWhatWasTyped() {
        assertThat(web.post()
                        .uri("/tiers/reviews/{id}/override", ROW.id())
                        .param("tier", "B")
                        .param("reason", " ")
                        .param("until", "2026-05-05")
                        .with(asking(manager)))
                .hasStatus(422)
                .bodyText()
                .contains("理由", "2026-05-05")
                .doesNotContain("??");
        willThrow(new OverrideEndsWrongly()).given(reviews).override(any(), any(), any(), any(), any());
        assertThat(web.post()
                        .uri("/tiers/reviews/{id}/override", ROW.id())
                        .param("tier", "B")
                        .param("reason", "两单为一次性项目采购")
                        .param("until", "2030-05-05")
                        .with(asking(manager)))
                .hasStatus(422)
                .bodyText()
                .contains("须在今天之后、两年以内", "两单为一次性项目采购", "2030-05-05");
    }

    @Test
    void saysWhenSomebodyElseDecidedFirst() {
        willThrow(new TierReviewClosed(TierReview.State.OVERRIDDEN))
                .given(reviews)
                .accept(any(), any());
        willThrow(new TierReviewClosed(TierReview.State.REPLACED))
                .given(reviews)
                .override(any(), any(), any(), any(), any());

        assertThat(web.post().uri("/tiers/reviews/{id}/acceptance", ROW.id()).with(asking(manager)))
                .hasStatus3xxRedirection()
                .flash()
                .hasEntrySatisfying(
                        "toast", toast -> assertThat(toast.toString()).contains("tier.error.closed.OVERRIDDEN"));
        assertThat(web.post()
                        .uri("/tiers/reviews/{id}/override", ROW.id())
                        .param("tier", "B")
                        .param("reason", "再看")
                        .param("until", "2026-05-05")
                        .with(asking(manager)))
                .hasStatus3xxRedirection()
                .flash()
                .hasEntrySatisfying(
                        "toast", toast -> assertThat(toast.toString()).contains("tier.error.closed.REPLACED"));
    }

    @Test
    void acceptsManyAndTellsHowManyWereTooLate() {
        given(reviews.acceptAll(any(), any())).willReturn(new TierReviewService.Batch(8, 1));

        assertThat(web.post().uri("/tiers/reviews/acceptances").with(asking(manager)))
                .hasStatus3xxRedirection()
                .flash()
                .hasEntrySatisfying(
                        "toast", toast -> assertThat(toast.toString()).contains("noneChosen"));
        verify(reviews, never()).acceptAll(any(), any());
        assertThat(web.post()
                        .uri("/tiers/reviews/acceptances")
                        .param("review", ROW.id().toString())
                        .with(asking(manager)))
                .flash()
                .hasEntrySatisfying(
                        "toast", toast -> assertThat(toast.toString()).contains("tier.done.acceptedSome", "8", "1"));
    }

    @Test
    void keepsManyAsTheyAreForOneReasonUntilOneDay() {
        given(reviews.keepAll(any(), any(), any(), any())).willReturn(new TierReviewService.Batch(1, 0));
        String id = ROW.id().toString();

        assertThat(web.post()
                        .uri("/tiers/reviews/overrides/preview")
                        .param("review", id)
                        .with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("鼎川钢构工程", "保持 1 家原级", id)
                .doesNotContain("??");
        assertThat(web.post()
                        .uri("/tiers/reviews/overrides")
                        .param("review", id)
                        .param("reason", "")
                        .param("until", "2026-06-30")
                        .with(asking(manager)))
                .hasStatus(422)
                .bodyText()
                .contains("2026-06-30", id)
                .doesNotContain("??");
        verify(reviews, never()).keepAll(any(), any(), any(), any());
        assertThat(web.post()
                        .uri("/tiers/reviews/overrides")
                        .param("review", id)
                        .param("reason", "下季再看")
                        .param("until", "2026-06-30")
                        .with(asking(manager)))
                .hasStatus3xxRedirection();
        verify(reviews).keepAll(any(), eq(List.of(ROW.id())), eq("下季再看"), eq(LocalDate.of(2026, 6, 30)));
    }

    @Test
    void givesTheListOutForAPurposeAndDefusesFormulas() {
        TierReviewRow cunning = review(TierReviewId.next(), TierReview.State.WAITING, "=HYPERLINK(\"x\")");
        willAnswer(call -> {
                    Consumer<TierReviewRow> line = call.getArgument(3);
                    line.accept(cunning);
                    return null;
                })
                .given(reading)
                .export(any(), any(), any(), any());

        assertThat(web.get().uri("/tiers/reviews/export?way=up").with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("用途", "name=\"way\" value=\"up\"")
                .doesNotContain("??");
        assertThat(web.post().uri("/tiers/reviews/export").param("purpose", " ").with(asking(manager)))
                .hasStatus(400);
        assertThat(web.post()
                        .uri("/tiers/reviews/export")
                        .param("purpose", "部门例会")
                        .with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .startsWith("\uFEFFcustomer_id,customer,holder,")
                .contains("\"'=HYPERLINK(\"\"x\"\")\"", ",76.40,1285000.00,11.20,", "周砚青,2026-03-18 10:00\r\n");
    }

    @Test
    void asksForARunOfALongGoneDayByEitherMethod() {
        assertThat(web.get().uri("/tiers/runs").with(asking(director)))
                .hasStatusOk()
                .bodyText()
                .contains("2017-12-31", "按当天的政策", "开始计算")
                .doesNotContain("??");
        assertThat(web.post()
                        .uri("/tiers/runs")
                        .param("id", RUN.toString())
                        .param("asOf", "1998-05-06")
                        .param("method", "PARETO")
                        .with(asking(director)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/tiers/runs/" + RUN);
        verify(runs).request(any(), eq(RUN), eq(LocalDate.of(1998, 5, 6)), eq(TierPolicy.Method.PARETO), eq(false));
        willThrow(new TierRunByOtherMethod()).given(runs).request(any(), any(), any(), any(), anyBoolean());
        assertThat(web.post()
                        .uri("/tiers/runs")
                        .param("id", RUN.toString())
                        .param("asOf", "2026-03-18")
                        .param("method", "PARETO")
                        .param("proposing", "true")
                        .with(asking(director)))
                .hasStatus(422)
                .bodyText()
                .contains("提建议只能用政策的办法", "2026-03-18")
                .doesNotContain("??");
        assertThat(web.post()
                        .uri("/tiers/runs")
                        .param("id", RUN.toString())
                        .param("asOf", "昨天")
                        .with(asking(director)))
                .hasStatus(422)
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void saysOfWhichDayAndByWhichMethodARunIs() {
        assertThat(web.get().uri("/tiers/runs/" + RUN).with(asking(director)))
                .hasStatusOk()
                .bodyText()
                .contains("截至 2017-12-31 的等级", "帕累托", "只看，不提建议", "845.80", "供复算")
                .doesNotContain("??");
        assertThat(web.get().uri("/tiers/runs/" + RUN).with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("供复算");
    }

    @Test
    void tellsProgressAndLoadsThePageAnewOnceDone() {
        given(runReading.progress(any(), any())).willReturn(run(false));
        assertThat(web.get().uri("/tiers/runs/{id}/progress", RUN).with(asking(manager)))
                .hasStatusOk()
                .doesNotContainHeader("HX-Refresh")
                .bodyText()
                .contains("hx-get", "排队中");
        given(runReading.progress(any(), any())).willReturn(run(true));
        assertThat(web.get().uri("/tiers/runs/{id}/progress", RUN).with(asking(manager)))
                .hasHeader("HX-Refresh", "true")
                .bodyText()
                .doesNotContain("hx-get");
    }

    @Test
    void showsWhatADraftWouldChangeAndPublishesIt() {
        given(policies.preview(any(), any()))
                .willReturn(new TierEffect(
                        Map.of(Tier.A, 27L),
                        Map.of(Tier.A, 26L, Tier.B, 1L),
                        List.of(new TierEffect.Change(
                                CustomerId.next(),
                                "临江中拓管道",
                                "周砚青",
                                Tier.A,
                                Tier.B,
                                new BigDecimal("68.10"),
                                new BigDecimal("5.00")))));
        given(policies.publish(any(), any(), anyInt())).willReturn(2);

        assertThat(web.get().uri("/tiers/policy").with(asking(director)))
                .hasStatusOk()
                .bodyText()
                .contains("先看影响", "0.35")
                .doesNotContain("??");
        assertThat(web.get().uri("/tiers/policy").with(asking(manager)))
                .bodyText()
                .contains("各版本")
                .doesNotContain("先看影响", "??");
        assertThat(draft("/tiers/policy/preview", "0.35"))
                .hasStatusOk()
                .bodyText()
                .contains("临江中拓管道", "27 → 26", "降 1 家", "周砚青")
                .doesNotContain("??");
        assertThat(draft("/tiers/policy", "0.35")).hasStatus3xxRedirection();
        assertThat(draft("/tiers/policy", "0.34"))
                .hasStatus(422)
                .bodyText()
                .contains("六个权重", "0.34")
                .doesNotContain("??");
        assertThat(draft("/tiers/policy", "0.355")).hasStatus(422);
        willThrow(new TierPolicyOutdated(2)).given(policies).publish(any(), any(), anyInt());
        assertThat(draft("/tiers/policy", "0.35")).hasStatus(422).bodyText().contains("有人刚发布了第 2 版");
    }

    private MvcTestResult draft(String address, String value) {
        return web.post()
                .uri(address)
                .param("seen", "1")
                .param("method", "SCORE")
                .param("effectiveFrom", "2026-04-01")
                .param("value", value)
                .param("potential", "0.20")
                .param("loyalty", "0.15")
                .param("satisfaction", "0.10")
                .param("importance", "0.10")
                .param("payment", "0.10")
                .param("aThreshold", "70")
                .param("bThreshold", "45")
                .param("hysteresis", "3")
                .param("paretoA", "80")
                .param("paretoB", "95")
                .with(asking(director))
                .exchange();
    }

    private static TierReviewRow review(TierReviewId id, TierReview.State state) {
        return review(id, state, "鼎川钢构工程");
    }

    private static TierReviewRow review(TierReviewId id, TierReview.State state, String name) {
        return new TierReviewRow(
                id,
                CustomerId.next(),
                name,
                "陈望舒",
                Level.REGULAR,
                false,
                Tier.B,
                Tier.A,
                new BigDecimal("76.40"),
                new BigDecimal("1285000.00"),
                BigDecimal.valueOf(70),
                BigDecimal.valueOf(45),
                DAY,
                false,
                state,
                true,
                Map.of(TierFactor.VALUE, new BigDecimal("11.2")),
                null,
                null,
                null,
                null,
                null);
    }

    private static TierBreakdown why() {
        return new TierBreakdown(
                RUN,
                DAY,
                TierFixture.policyV1(),
                new BigDecimal("1285000.00"),
                7,
                DAY,
                null,
                0,
                null,
                Tier.B,
                Map.of(TierFactor.VALUE, new BigDecimal("90.2")),
                new BigDecimal("0.35"),
                new BigDecimal("76.40"),
                null,
                Tier.A);
    }

    private static TierRunRow run(boolean finished) {
        return new TierRunRow(
                RUN,
                DAY,
                1,
                TierPolicy.Method.PARETO,
                TierRun.Occasion.DEMAND,
                false,
                "沈北辰",
                TestClock.BEGINNING,
                finished ? TestClock.BEGINNING : null,
                finished ? TestClock.BEGINNING : null,
                finished ? 10 : null,
                null,
                null);
    }

    private static TierScoreRow score() {
        return new TierScoreRow(
                CustomerId.next(),
                "Vaffeljernet",
                null,
                new BigDecimal("845.80"),
                1,
                LocalDate.of(2017, 5, 6),
                null,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                new BigDecimal("0.50"),
                new BigDecimal("81.00"),
                null,
                Tier.A);
    }
}
