package com.keyuan.crm.verification.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.verification.Agreement;
import com.keyuan.crm.verification.AnswerChoice;
import com.keyuan.crm.verification.AnswerMissing;
import com.keyuan.crm.verification.CallHeader;
import com.keyuan.crm.verification.CallOutcome;
import com.keyuan.crm.verification.CallPage;
import com.keyuan.crm.verification.CallPages;
import com.keyuan.crm.verification.CallPurpose;
import com.keyuan.crm.verification.CallService;
import com.keyuan.crm.verification.CallableContact;
import com.keyuan.crm.verification.CareCallId;
import com.keyuan.crm.verification.CareCallPage;
import com.keyuan.crm.verification.CareOccasion;
import com.keyuan.crm.verification.CareRow;
import com.keyuan.crm.verification.CareService;
import com.keyuan.crm.verification.CareState;
import com.keyuan.crm.verification.CustomerTaken;
import com.keyuan.crm.verification.LeadRow;
import com.keyuan.crm.verification.NoteMissing;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.QuestionView;
import com.keyuan.crm.verification.QueueFigures;
import com.keyuan.crm.verification.QueueRow;
import com.keyuan.crm.verification.QueueState;
import com.keyuan.crm.verification.ResultRow;
import com.keyuan.crm.verification.ScoutingCallPage;
import com.keyuan.crm.verification.ScoutingRequestId;
import com.keyuan.crm.verification.ScoutingRow;
import com.keyuan.crm.verification.ScoutingService;
import com.keyuan.crm.verification.ScoutingState;
import com.keyuan.crm.verification.VerificationCallPage;
import com.keyuan.crm.verification.VerificationCalls;
import com.keyuan.crm.verification.VerificationClosing;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationPages;
import com.keyuan.crm.verification.VerificationQuestion;
import com.keyuan.crm.verification.VerificationResult;
import com.keyuan.crm.verification.VisitCheck;
import com.keyuan.crm.verification.VisitTab;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest({
    VerificationController.class,
    CallController.class,
    AnswerController.class,
    ScoutingController.class,
    CareController.class
})
@Import(CallScreen.class)
class CallPagesTests {

    private static final Instant NOW = TestClock.BEGINNING;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    private static final PhoneCallId CALL = PhoneCallId.next();
    private static final VerificationId VISIT = VerificationId.next();
    private static final CallableContact XIE =
            new CallableContact(ContactId.next(), "谢工", "项目经理", "RESPONSIBLE", "186 **** 0953", 2);

    private final MockMvcTester web;
    private final CurrentUser caller = user(Role.PHONE);

    @MockitoBean
    private VerificationPages pages;

    @MockitoBean
    private VerificationCalls verification;

    @MockitoBean
    private VerificationClosing closing;

    @MockitoBean
    private CallPages calls;

    @MockitoBean
    private CallService telephone;

    @MockitoBean
    private ScoutingService scouting;

    @MockitoBean
    private CareService care;

    CallPagesTests(MockMvcTester web) {
        this.web = web;
    }

    @BeforeEach
    void queue() {
        given(pages.figures(any())).willReturn(new QueueFigures(14, 2, 11, 15, 11));
        given(calls.running(any())).willReturn(Optional.empty());
        given(pages.waiting(any(), any()))
                .willReturn(new Slice<>(
                        List.of(
                                row("江北恒桥建设集团", QueueState.READY, 0),
                                row("宏湛石化工程", QueueState.LATER, 1),
                                row("昌运机电安装", QueueState.RESTING, 0),
                                row("通达热网工程", QueueState.TAKEN, 0)),
                        "62_" + CustomerId.next()));
    }

    @Test
    void showsTheQueueWithWhyAndWhen() {
        assertThat(web.get().uri("/verifications").with(asking(caller)))
                .hasStatusOk()
                .bodyText()
                .contains("江北恒桥建设集团", "报销 ¥2,846", "作者曾有出入", "罗一鸣 通话中", "接通率 73%", "看更多")
                .doesNotContain("??");
    }

    @Test
    void speaksEnglish() {
        assertThat(web.get().uri("/verifications?lang=en").with(asking(caller)))
                .bodyText()
                .contains("highest risk first", "author was wrong before")
                .doesNotContain("??");
    }

    @Test
    void tellsWhoWasFasterOnTheQueue() {
        willThrow(new CustomerTaken("罗一鸣")).given(verification).claim(any(), any(), any());

        assertThat(web.post()
                        .uri("/verifications/calls")
                        .param("call", CALL.toString())
                        .param("customer", CustomerId.next().toString())
                        .with(asking(caller)))
                .hasRedirectedUrl("/verifications");
    }

    @Test
    void showsTheLeadsListAndTheResults() {
        given(pages.forLead(any(), any()))
                .willReturn(new Slice<>(
                        List.of(
                                new LeadRow(
                                        VISIT,
                                        3,
                                        CustomerId.next(),
                                        "和畅空调设备",
                                        "C",
                                        NOW,
                                        3,
                                        2,
                                        CallOutcome.NO_ANSWER,
                                        NOW,
                                        TODAY),
                                new LeadRow(VISIT, 0, CustomerId.next(), "泰岭矿业机械", "C", NOW, 0, 0, null, null, TODAY)),
                        null));
        given(pages.results(any(), any()))
                .willReturn(new Slice<>(
                        List.of(new ResultRow(
                                VISIT, "金堰水务", "B", NOW, VerificationResult.PARTLY, 4, "何工不在场", NOW, "罗一鸣")),
                        null));

        assertThat(web.get().uri("/verifications/lead").with(asking(caller)))
                .hasStatusOk()
                .bodyText()
                .contains("无人接听", "没有可联系的人")
                .doesNotContain("??");
        assertThat(web.get().uri("/verifications/results").with(asking(caller)))
                .hasStatusOk()
                .bodyText()
                .contains("部分属实", "何工不在场")
                .doesNotContain("??");
    }

    @Test
    void asksBeforeItShows() {
        given(calls.purpose(any(), any())).willReturn(CallPurpose.VERIFICATION);
        given(pages.call(any(), any(), any())).willReturn(page(XIE, "18612340953"));

        assertThat(web.get().uri("/calls/" + CALL).with(asking(caller)))
                .hasStatusOk()
                .bodyText()
                .contains("您好，华岳管业，我是华岳 8 号", "tel:18612340953", "见何工、谢工", "有出入", "有没有还没解决的问题", "录完答案才显示记录")
                .doesNotContain("??");
    }

    @Test
    void hasNoQuestionsToAnswerBeforeAnybodyWasRung() {
        given(calls.purpose(any(), any())).willReturn(CallPurpose.VERIFICATION);
        given(pages.call(any(), any(), any())).willReturn(page(null, null));

        assertThat(web.get().uri("/calls/" + CALL).with(asking(caller)))
                .bodyText()
                .contains("退回队列", "拨号")
                .doesNotContain("tel:", "录入答案", "没打成</h2>");
    }

    @Test
    void keepsWhatWasTypedWhenAnAnswerIsRefused() {
        given(calls.purpose(any(), any())).willReturn(CallPurpose.VERIFICATION);
        given(pages.call(any(), any(), any())).willReturn(page(XIE, "18612340953"));
        willThrow(new AnswerMissing(VerificationQuestion.UNSOLVED))
                .given(verification)
                .record(any(), any(), any(), any(), any());

        assertThat(web.post()
                        .uri("/calls/{id}/answers", CALL)
                        .param("visit", VISIT.toString())
                        .param("question", "UNSOLVED")
                        .param("words", "二标段管端口压扁<b>")
                        .with(asking(caller)))
                .hasStatus(422)
                .bodyText()
                .contains("请回答这个问题", "二标段管端口压扁&lt;b&gt;")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rating=9999999999", "choice=MAYBE", "question=NONE", "visit=x"})
    void refusesAnswersThatAreNone(String parameter) {
        given(calls.purpose(any(), any())).willReturn(CallPurpose.VERIFICATION);
        given(pages.call(any(), any(), any())).willReturn(page(XIE, "18612340953"));
        Map<String, String> given = new HashMap<>(Map.of("visit", VISIT.toString(), "question", "UNSOLVED"));
        given.put(parameter.split("=")[0], parameter.split("=")[1]);
        MockMvcTester.MockMvcRequestBuilder request = web.post().uri("/calls/{id}/answers", CALL);
        given.forEach(request::param);

        assertThat(request.with(asking(caller))).hasStatus(422);
    }

    @Test
    void asksForTheReasonBesideTheResult() {
        given(calls.purpose(any(), any())).willReturn(CallPurpose.VERIFICATION);
        given(pages.call(any(), any(), any())).willReturn(ready());
        willThrow(new NoteMissing()).given(verification).conclude(any(), any(), any(), any(), any(), anyLong());

        assertThat(web.post()
                        .uri("/calls/{id}/result", CALL)
                        .param("visit", VISIT.toString())
                        .param("result", "PARTLY")
                        .param("version", "5")
                        .with(asking(caller)))
                .hasStatus(422)
                .bodyText()
                .contains("请写明原因", "部分属实")
                .doesNotContain("??");
    }

    @Test
    void showsScoutingBeforeAndOnTheCall() {
        ScoutingRow asked = new ScoutingRow(
                ScoutingRequestId.next(),
                0,
                TripId.next(),
                "CL-2603-011",
                "周砚青",
                CustomerId.next(),
                "金堰水务",
                "B",
                "梁总在不在",
                NOW,
                TODAY.plusDays(2),
                ScoutingState.ASKED,
                1,
                null,
                null,
                null,
                null,
                null);
        given(scouting.open(any(), any())).willReturn(new Slice<>(List.of(asked), null));
        given(scouting.ofTrip(any(), any())).willReturn(List.of(asked));
        given(calls.purpose(any(), any())).willReturn(CallPurpose.SCOUTING);
        given(scouting.call(any(), any())).willReturn(new ScoutingCallPage(call(XIE, "18612340953"), asked));

        assertThat(web.get().uri("/scouting").with(asking(caller)))
                .hasStatusOk()
                .bodyText()
                .contains("梁总在不在", "CL-2603-011", "没联系上")
                .doesNotContain("??");
        assertThat(web.get().uri("/calls/" + CALL).with(asking(caller)))
                .hasStatusOk()
                .bodyText()
                .contains("到时候人在吗", "答复出差的同事")
                .doesNotContain("??");
        assertThat(web.get().uri("/trips/{id}/scouting", asked.trip()).with(asking(caller)))
                .hasStatusOk()
                .bodyText()
                .contains("梁总在不在")
                .doesNotContain("<html");
        assertThat(web.post().uri("/calls/{id}/scouting", CALL).with(asking(caller)))
                .hasStatus(422);
    }

    @Test
    void showsCareCallsBeforeAndOnTheCall() {
        CareRow due = new CareRow(
                CareCallId.next(),
                0,
                CustomerId.next(),
                "津海换热设备",
                "A",
                CareOccasion.FESTIVAL,
                "端午",
                TODAY,
                CareState.DUE,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        given(care.due(any(), any())).willReturn(new Slice<>(List.of(due), null));
        given(calls.purpose(any(), any())).willReturn(CallPurpose.CARE);
        given(care.call(any(), any())).willReturn(new CareCallPage(call(XIE, "18612340953"), due));

        assertThat(web.get().uri("/care-calls").with(asking(caller)))
                .hasStatusOk()
                .bodyText()
                .contains("端午问候", "津海换热设备")
                .doesNotContain("??");
        assertThat(web.get().uri("/calls/" + CALL).with(asking(caller)))
                .hasStatusOk()
                .bodyText()
                .contains("节日快乐")
                .doesNotContain("??");
        assertThat(web.post().uri("/calls/{id}/care", CALL).param("rating", "6").with(asking(caller)))
                .hasStatus(422);
    }

    private static QueueRow row(String name, QueueState state, int attempts) {
        return new QueueRow(
                CustomerId.next(),
                name,
                "A",
                2,
                new BigDecimal("2846"),
                true,
                1,
                false,
                62,
                attempts,
                TODAY.plusDays(1),
                state,
                NOW,
                state == QueueState.TAKEN ? "罗一鸣" : null);
    }

    private static CallPage call(@Nullable CallableContact contact, @Nullable String number) {
        return new CallPage(
                new CallHeader(
                        CALL,
                        CallPurpose.VERIFICATION,
                        null,
                        CustomerId.next(),
                        "江北恒桥建设集团",
                        "A",
                        8,
                        contact == null ? null : contact.id(),
                        NOW.plusSeconds(1200),
                        contact == null ? null : NOW,
                        null,
                        null,
                        TODAY.minusDays(19),
                        4),
                "华岳管业",
                "华岳",
                List.of(XIE),
                contact,
                number,
                1,
                3);
    }

    private static VerificationCallPage page(@Nullable CallableContact contact, @Nullable String number) {
        VisitTab tab = new VisitTab(VISIT, NOW, 4, 6, null);
        List<QuestionView> questions = List.of(
                done(VerificationQuestion.THERE, AnswerChoice.YES, "十号上午", Agreement.AGREES, List.of()),
                done(VerificationQuestion.MET, null, "只有我，何工在工地", Agreement.DIFFERS, List.of("见何工、谢工")),
                done(VerificationQuestion.DISCUSSED, null, "三标段报价", null, List.of("三标段螺旋管首轮报价")),
                done(VerificationQuestion.NEED, AnswerChoice.UNSURE, null, Agreement.UNCLEAR, List.of()),
                next(VerificationQuestion.UNSOLVED, QuestionView.State.NOW),
                next(VerificationQuestion.SATISFACTION, QuestionView.State.NEXT));
        return new VerificationCallPage(
                call(contact, number),
                List.of(tab, new VisitTab(VerificationId.next(), NOW, 6, 6, VerificationResult.CONFIRMED)),
                new VisitCheck(tab, 5, questions, false, Set.of(), null));
    }

    private static VerificationCallPage ready() {
        VisitTab tab = new VisitTab(VISIT, NOW, 6, 6, null);
        return new VerificationCallPage(
                call(XIE, "18612340953"),
                List.of(tab),
                new VisitCheck(
                        tab,
                        5,
                        List.of(done(VerificationQuestion.MET, null, "只有我", Agreement.DIFFERS, List.of("见何工"))),
                        true,
                        Set.of(VerificationResult.PARTLY, VerificationResult.NOT_CONFIRMED),
                        null));
    }

    private static QuestionView done(
            VerificationQuestion question,
            @Nullable AnswerChoice choice,
            @Nullable String words,
            @Nullable Agreement agreement,
            List<String> report) {
        return new QuestionView(
                question,
                QuestionView.State.DONE,
                choice,
                words,
                null,
                agreement,
                null,
                report,
                question == VerificationQuestion.THERE ? NOW : null);
    }

    private static QuestionView next(VerificationQuestion question, QuestionView.State state) {
        return new QuestionView(question, state, null, null, null, null, null, null, null);
    }
}
