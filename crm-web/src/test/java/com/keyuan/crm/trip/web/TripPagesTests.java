package com.keyuan.crm.trip.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.keyuan.crm.attachment.AttachmentId;
import com.keyuan.crm.attachment.AttachmentList;
import com.keyuan.crm.attachment.AttachmentService;
import com.keyuan.crm.attachment.FileRefused;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.customer.FactField;
import com.keyuan.crm.customer.FactNotUsable;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.trip.ChangeState;
import com.keyuan.crm.trip.ChecklistService;
import com.keyuan.crm.trip.Completeness;
import com.keyuan.crm.trip.CompletenessRule;
import com.keyuan.crm.trip.DeputyService;
import com.keyuan.crm.trip.FollowUpRow;
import com.keyuan.crm.trip.FollowUpService;
import com.keyuan.crm.trip.GoAhead;
import com.keyuan.crm.trip.GoAheadMissing;
import com.keyuan.crm.trip.LoggedVisit;
import com.keyuan.crm.trip.PaperNote;
import com.keyuan.crm.trip.PlannedRow;
import com.keyuan.crm.trip.ProposedChangeId;
import com.keyuan.crm.trip.ReportChecklist;
import com.keyuan.crm.trip.ReportChecklists;
import com.keyuan.crm.trip.ReportEntry;
import com.keyuan.crm.trip.ReportMoved;
import com.keyuan.crm.trip.ReportPage;
import com.keyuan.crm.trip.ReportPages.QueueRow;
import com.keyuan.crm.trip.ReportReading;
import com.keyuan.crm.trip.ReportSigning;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.ReportSubmission;
import com.keyuan.crm.trip.ReportWriting;
import com.keyuan.crm.trip.StripRule;
import com.keyuan.crm.trip.TripChoices;
import com.keyuan.crm.trip.TripCostReading;
import com.keyuan.crm.trip.TripCostRow;
import com.keyuan.crm.trip.TripHead;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripKind;
import com.keyuan.crm.trip.TripPage;
import com.keyuan.crm.trip.TripReading;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.TripRow;
import com.keyuan.crm.trip.TripService;
import com.keyuan.crm.trip.TripSettings.Rhythm;
import com.keyuan.crm.trip.TripStage;
import com.keyuan.crm.trip.TripState;
import com.keyuan.crm.trip.TripStrip;
import com.keyuan.crm.trip.VisitId;
import com.keyuan.crm.trip.VisitKind;
import com.keyuan.crm.trip.VisitNote;
import com.keyuan.crm.trip.VisitPage;
import com.keyuan.crm.trip.VisitPages;
import com.keyuan.crm.trip.VisitReading;
import com.keyuan.crm.trip.VisitRow;
import com.keyuan.crm.trip.VisitService;
import com.keyuan.crm.trip.VisitStanding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest({
    TripController.class,
    TripMoveController.class,
    VisitController.class,
    ChangeController.class,
    ReportController.class,
    OverviewController.class,
    QueueController.class,
    FollowUpController.class,
    DeputyController.class,
    ChecklistController.class,
    TripCostController.class
})
@Import({FactValues.class, ReportScreen.class, VisitPhotos.class})
class TripPagesTests {

    private static final Instant SINCE = Instant.parse("2026-03-17T06:10:00Z");
    private static final LocalDate FROM = LocalDate.parse("2026-03-16");
    private static final LocalDate TO = LocalDate.parse("2026-03-18");

    private final MockMvcTester mvc;
    private final CurrentUser sales = user(Role.SALES);
    private final TripId trip = TripId.next();
    private final TripReportId report = TripReportId.next();
    private final VisitId visit = VisitId.next();
    private final CustomerId customer = CustomerId.next();
    private final ContactId contact = ContactId.next();

    @MockitoBean
    private TripService travelling;

    @MockitoBean
    private TripReading trips;

    @MockitoBean
    private CustomerReading customers;

    @MockitoBean
    private VisitService visiting;

    @MockitoBean
    private VisitReading visits;

    @MockitoBean
    private AttachmentService attachments;

    @MockitoBean
    private ReportReading reports;

    @MockitoBean
    private ReportWriting writing;

    @MockitoBean
    private ReportSubmission submission;

    @MockitoBean
    private ReportSigning signing;

    @MockitoBean
    private ReportEntry entry;

    @MockitoBean
    private FollowUpService followUps;

    @MockitoBean
    private DeputyService deputies;

    @MockitoBean
    private ChecklistService checklists;

    @MockitoBean
    private TripCostReading costs;

    TripPagesTests(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    @BeforeEach
    void given() {
        when(trips.page(any(), any())).thenReturn(page(TripState.UNDER_WAY));
        when(trips.choices(any(), any())).thenReturn(new TripChoices(true, false, true, true));
        when(trips.list(any(), any(), any())).thenReturn(new Slice<>(List.of(row()), "next"));
        when(trips.count(any(), any())).thenReturn(Map.of(TripStage.SIGNING, 1L));
        when(trips.travels(any())).thenReturn(true);
        TripCostRow cost = new TripCostRow(sales.id(), "周 <b>坏", 2, 5, Money.of(2400), 3, 0);
        when(costs.of(any(), any())).thenReturn(new TripCostReading.Report(List.of(cost), cost));
        when(checklists.versions(any()))
                .thenReturn(List.of(new ReportChecklists.Stored(
                        new ReportChecklist(3, 4, true, Set.of("继续跟进", "<b>坏")), SINCE, "沈北辰")));
        when(visits.start(any(), any())).thenReturn(start());
        when(trips.strip(any(), any())).thenReturn(strip(ReportState.DRAFT));
        when(travelling.goAheadAbove()).thenReturn(Money.of(3000));
        when(reports.page(any(), any())).thenReturn(report(ReportState.DRAFT, "继续跟进"));
        when(reports.writing(any(), any())).thenReturn(report(ReportState.DRAFT, "继续跟进"));
        when(reports.entering(any(), any())).thenReturn(report(ReportState.SIGNED, "周五前书面答复"));
        when(reports.check(any())).thenAnswer(call -> check(call.getArgument(0)));
        when(reports.dueOn(any())).thenReturn(LocalDate.parse("2026-03-23"));
        when(reports.toSign(any(), any())).thenReturn(new Slice<>(List.of(queued()), null));
        when(reports.toEnter(any(), any())).thenReturn(new Slice<>(List.of(queued()), null));
        when(followUps.rhythm()).thenReturn(new Rhythm(7, 14, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en"})
    void showsEveryPageInBothLanguages(String language) {
        when(visits.page(any(), any())).thenReturn(new VisitPage(visitRow(), NOTE, null, null, null));
        when(attachments.listOf(any(), any(SourceRef.class)))
                .thenReturn(new AttachmentList(
                        new SourceRef("visit", visit.value()), List.of(), AttachmentId.next(), true, null));
        when(followUps.own(any(), any(), anyInt(), any())).thenReturn(new Slice<>(List.of(late()), null));
        when(followUps.team(any(), any(), any())).thenReturn(new Slice<>(List.of(late()), null));
        when(trips.ofCustomer(any(), any(), any())).thenReturn(new Slice<>(List.of(row()), null));
        when(visits.ofCustomer(any(), any(), any())).thenReturn(new Slice<>(List.of(visitRow()), null));
        for (String uri : List.of(
                "/trips",
                "/trips/new",
                "/trips/" + trip,
                "/visits/new",
                "/visits/new?customer=" + customer,
                "/visits/" + visit,
                "/customers/" + customer + "/trips",
                "/reports/" + report,
                "/reports/" + report + "?part=" + visit,
                "/reports/" + report + "/overview",
                "/signatures",
                "/signatures/" + report,
                "/entries",
                "/entries/" + report,
                "/follow-ups",
                "/follow-ups?view=team",
                "/deputies",
                "/report-checklist",
                "/trips/costs?from=2026-03-18&to=2026-01-01")) {
            String join = uri.contains("?") ? "&" : "?";
            assertThat(mvc.get().uri(uri + join + "lang=" + language).with(asking(sales)))
                    .as(uri)
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("??", "th:", "<b>坏");
        }
    }

    @Test
    void showsWhereATripStandsAndWhoHasIt() {
        assertThat(mvc.get().uri("/trips").with(asking(sales)))
                .bodyText()
                .contains("CL-2603-023", "南通 &lt;b&gt;坏", "待签字 1", "2/6", "销售副总，03-17 周二起", "after=next");
        assertThat(mvc.get().uri("/trips/" + trip).with(asking(sales)))
                .bodyText()
                .contains("结束行程", "aria-current=\"step\"", "记拜访", "改到这天");
    }

    @Test
    void asksThePhoneTeamAQuestionBeforeATripAndShowsItsAnswer() {
        TripPage planned = page(TripState.PLANNED);
        PlannedRow unasked = new PlannedRow(CustomerId.next(), "启和", "C", true, 0, null, null);
        when(trips.page(any(), any()))
                .thenReturn(new TripPage(planned.head(), planned.strip(), List.of(unasked), List.of()));
        assertThat(mvc.get().uri("/trips/" + trip).with(asking(sales)))
                .bodyText()
                .contains("name=\"question\"")
                .doesNotContain("hx-get=\"/trips/" + trip + "/scouting\"");

        when(trips.page(any(), any())).thenReturn(planned);
        assertThat(mvc.get().uri("/trips/" + trip).with(asking(sales)))
                .bodyText()
                .contains("hx-get=\"/trips/" + trip + "/scouting\"")
                .doesNotContain("name=\"question\"");
    }

    @Test
    void opensNoFormForAVisitOnATripThatTakesNone() {
        doThrow(new GoAheadMissing(GoAhead.ASKED)).when(visits).requireOpen(any(), any());

        for (String form : List.of("/visits/new?trip=" + trip, "/visits/new?customer=" + customer + "&trip=" + trip)) {
            assertThat(mvc.get().uri(form).with(asking(sales)))
                    .hasRedirectedUrl("/trips/" + trip)
                    .flash()
                    .containsKey("toast");
        }
    }

    @Test
    void planSaysAtTheFieldWhatIsWrongAndKeepsWhatWasTyped() {
        MvcTestResult reversed = mvc.post()
                .uri("/trips")
                .param("id", trip.toString())
                .param("kind", "SALES")
                .param("places", "南通 🚢")
                .param("purpose", "年度框架")
                .param("from", "2026-03-20")
                .param("to", "2026-03-19")
                .with(asking(sales))
                .exchange();
        assertThat(reversed).hasStatus(422).bodyText().contains("结束不能早于开始", "南通 🚢");
        MvcTestResult amount = mvc.post()
                .uri("/trips")
                .param("id", trip.toString())
                .param("kind", "SALES")
                .param("places", "x".repeat(201))
                .param("expectedCost", "1.123456789")
                .with(asking(sales))
                .exchange();
        assertThat(amount).hasStatus(422).bodyText().contains("1.123456789", "必填");
        verify(travelling, never()).plan(any(), any(), any());
    }

    @Test
    void logsAVisitFromOneDictatedText() {
        assertThat(log("需求：三百吨\n结果：周五答复", "今天")).hasStatus(422).bodyText().contains("需求：三百吨");
        assertThat(log("需求：三百吨\n结果：周五答复", "2026-03-19")).hasStatus3xxRedirection();
        ArgumentCaptor<LoggedVisit> logged = ArgumentCaptor.forClass(LoggedVisit.class);
        verify(visiting).log(any(), any(), logged.capture(), any());
        assertThat(logged.getValue().note()).isEqualTo(new VisitNote("三百吨", null, null, "周五答复"));
        assertThat(logged.getValue().nextStepOn()).isEqualTo(LocalDate.parse("2026-03-19"));
    }

    @Test
    void saysThatTheVisitIsSavedWhereAPhotoIsNot() {
        FileRefused refused = mock(FileRefused.class);
        when(refused.messageKey()).thenReturn("attachment.refused.macros");
        when(refused.arguments()).thenReturn(List.of());
        doThrow(refused).when(attachments).store(any(), any(), any(SourceRef.class), any(), any());

        assertThat(mvc.post()
                        .multipart()
                        .uri("/visits")
                        .file(new MockMultipartFile("photos", "厂门.jpg", "image/jpeg", new byte[] {1}))
                        .param("id", visit.toString())
                        .param("customer", customer.toString())
                        .param("kind", "QUOTATION")
                        .param("visitedAt", "2026-03-18T10:00")
                        .param("spoken", "需求：三百吨")
                        .with(asking(sales)))
                .hasRedirectedUrl("/visits/" + visit)
                .flash()
                .extractingByKey("toast")
                .asString()
                .contains("trip.done.visit-without-photo", "厂门.jpg");
    }

    private MvcTestResult log(String spoken, String day) {
        return mvc.post()
                .uri("/visits")
                .param("id", visit.toString())
                .param("customer", customer.toString())
                .param("kind", "QUOTATION")
                .param("visitedAt", "2026-03-18T10:00")
                .param("spoken", spoken)
                .param("nextStep", "寄样")
                .param("stepDay", day)
                .with(asking(sales))
                .exchange();
    }

    @Test
    void remarksOnEmptyPhrasesWhileOneWrites() {
        when(writing.write(any(), any(), anyLong(), any())).thenReturn(8L);
        MvcTestResult kept = mvc.post()
                .uri("/reports/{id}/sections/{visit}", report, visit)
                .header("HX-Request", "true")
                .param("version", "7")
                .param("result", "继续跟进")
                .param("met", contact.toString())
                .with(asking(sales))
                .exchange();

        assertThat(kept)
                .hasStatusOk()
                .bodyText()
                .contains("id=\"checklist\"", "hx-swap-oob=\"true\"", "空话", "id=\"remark-RESULT\"", "草稿已存")
                .doesNotContain("<textarea", "<html", "submit-version");
    }

    @Test
    void tellsWhoCameTooLateWhereTheReportStandsAndLogsIt() {
        doThrow(new ReportMoved(ReportState.SIGNED)).when(signing).sign(any(), any(), anyLong());
        MvcTestResult lost = mvc.post()
                .uri("/reports/{id}/signature", report)
                .param("version", "3")
                .with(asking(user(Role.DIRECTOR)))
                .exchange();

        assertThat(lost).hasRedirectedUrl("/signatures").flash().containsKey("toast");
        assertThat(com.keyuan.crm.shared.web.WebTestConfiguration.LOG)
                .anySatisfy(logged ->
                        assertThat(logged.details().byField().toString()).contains("trip.refused.report-is.SIGNED"));
    }

    @Test
    void takesTheWordsOfAPartInBuying() {
        mvc.post()
                .uri("/reports/{id}/changes", report)
                .param("change", ProposedChangeId.next().toString())
                .param("visit", visit.toString())
                .param("field", "CONTACT_PART")
                .param("contact", contact.toString())
                .param("value", "决策人")
                .with(asking(sales))
                .exchange();

        verify(writing)
                .propose(any(), any(), any(), any(), any(), any(), org.mockito.ArgumentMatchers.eq("DECISION_MAKER"));
    }

    @Test
    void tellsBesideTheFieldWhatIsNoHeadcountAndKeepsWhatWasTyped() {
        doThrow(new FactNotUsable(FactField.HEADCOUNT))
                .when(writing)
                .propose(any(), any(), any(), any(), any(), any(), any());

        assertThat(mvc.post()
                        .uri("/reports/{id}/changes", report)
                        .param("change", ProposedChangeId.next().toString())
                        .param("visit", visit.toString())
                        .param("field", "HEADCOUNT")
                        .param("value", "约两百人")
                        .with(asking(sales)))
                .hasStatus(422)
                .bodyText()
                .contains("人数请从列表中选", "约两百人", "100–499 人");
    }

    @Test
    void keepsTheTextOfASectionThatWasWrittenElsewhereMeanwhile() {
        when(writing.write(any(), any(), anyLong(), any())).thenThrow(new StaleVersion("trip_report", report));

        assertThat(mvc.post()
                        .uri("/reports/{id}/sections/{visit}", report, visit)
                        .param("version", "7")
                        .param("need", "不锈钢管三百吨")
                        .with(asking(sales)))
                .hasStatus(422)
                .bodyText()
                .contains("不锈钢管三百吨", "在别处改过", "data-draft=\"report:" + report + ":" + visit);
    }

    private static final VisitNote NOTE = new VisitNote("460 吨 <b>坏", "订单排到八月", null, "继续跟进");

    private Completeness check(ReportPage page) {
        return CompletenessRule.check(page.facts(), new ReportChecklist(4, 4, true, Set.of("继续跟进")));
    }

    private TripHead head(TripState state, @Nullable ReportState paper) {
        return new TripHead(
                trip,
                3,
                "CL-2603-023",
                TripKind.SALES,
                sales.id(),
                "周砚青",
                List.of("高远"),
                "年度框架",
                "南通 <b>坏",
                FROM,
                TO,
                Money.of(2400),
                state,
                GoAhead.NOT_NEEDED,
                null,
                null,
                null,
                report,
                paper);
    }

    private TripPage page(TripState state) {
        return new TripPage(
                head(state, ReportState.DRAFT),
                strip(ReportState.SUBMITTED),
                List.of(new PlannedRow(customer, "启和 <b>坏", "B", true, 0, null, SINCE)),
                List.of(visitRow()));
    }

    private TripStrip strip(ReportState state) {
        return StripRule.draw(
                new StripRule.Facts(
                        trip,
                        TripState.ENDED,
                        GoAhead.NOT_NEEDED,
                        FROM,
                        TO,
                        SINCE,
                        "周砚青",
                        state,
                        SINCE,
                        false,
                        null,
                        null,
                        null,
                        null,
                        2,
                        0,
                        false,
                        null,
                        null,
                        null),
                false);
    }

    private TripRow row() {
        return new TripRow(
                trip,
                "CL-2603-023",
                TripKind.SALES,
                sales.id(),
                "周砚青",
                "年度框架",
                "南通 <b>坏",
                FROM,
                TO,
                Money.of(2400),
                TripStage.SIGNING,
                true,
                3,
                2,
                strip(ReportState.SUBMITTED));
    }

    private VisitRow visitRow() {
        return new VisitRow(
                visit,
                customer,
                "通海 <b>坏",
                "B",
                sales.id(),
                "周砚青",
                trip,
                "CL-2603-023",
                true,
                SINCE,
                VisitKind.QUOTATION,
                "陆工",
                "继续跟进",
                "寄证书",
                TO,
                VisitStanding.UNDER_REVIEW);
    }

    private VisitReading.VisitStart start() {
        return new VisitReading.VisitStart(
                new VisitPages.Choice(customer, "通海 <b>坏", "B", FROM),
                List.of(new VisitPages.Person(contact, "陆工", "采购主管")),
                List.of(new VisitPages.OpenTrip(trip, "CL-2603-023", "年度框架", FROM, TO)),
                Optional.of(new VisitPages.Last(VisitKind.FOLLOW_UP, NOTE, "寄证书", Set.of(contact))));
    }

    private ReportPage report(ReportState state, String result) {
        ReportPage.Paper paper = new ReportPage.Paper(
                report,
                7,
                state,
                SINCE,
                "一切顺利 <b>坏",
                1,
                SINCE,
                true,
                SINCE,
                "沈北辰",
                "秦牧",
                null,
                null,
                Set.of(PaperNote.NO_SIGNER),
                "补充结果",
                "沈北辰");
        ReportPage.Section section = new ReportPage.Section(
                visit,
                customer,
                "通海 <b>坏",
                "B",
                SINCE,
                VisitKind.QUOTATION,
                new VisitNote("460 吨", "订单排到八月", null, result),
                "寄证书",
                null,
                List.of(new ReportPage.Person(contact, "陆工", "采购主管", true)));
        ReportPage.Change change = new ReportPage.Change(
                ProposedChangeId.next(),
                0,
                visit,
                customer,
                "通海",
                FactField.CONTACT_PART,
                "陆工",
                "USER",
                "DECISION_MAKER",
                null,
                ChangeState.OPEN,
                null);
        return new ReportPage(
                head(TripState.ENDED, state),
                paper,
                List.of(section),
                List.of(new PlannedRow(CustomerId.next(), "启和", "C", false, 0, "检修", null)),
                List.of(change));
    }

    private QueueRow queued() {
        return new QueueRow(report, 7, trip, "CL-2603-023", "年度框架", "南通 <b>坏", "周砚青", 2, 1, true, 2, SINCE, true);
    }

    private FollowUpRow late() {
        return new FollowUpRow(customer, "通海 <b>坏", "A", PersonId.next(), "周砚青", FROM, "VISIT", FROM, 7, TO, 3);
    }
}
