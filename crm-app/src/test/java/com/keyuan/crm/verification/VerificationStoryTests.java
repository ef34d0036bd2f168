package com.keyuan.crm.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.Pages;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.expense.ClaimHead;
import com.keyuan.crm.expense.ExpenseClaimId;
import com.keyuan.crm.expense.ExpenseClaimService;
import com.keyuan.crm.expense.ExpenseLineId;
import com.keyuan.crm.expense.LineCategory;
import com.keyuan.crm.expense.LineInput;
import com.keyuan.crm.expense.TestClaims;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripReportId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The phone team's day page by page: from the queue to a confirmed visit, to one that was not, and what follows. */
@CommittingTest
@ApplicationTest
class VerificationStoryTests {

    private static final String SAID_IN_THE_REPORT = "船用无缝管 460 吨";

    private final Pages pages;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final TestClaims claims;
    private final ExpenseClaimService expenses;
    private final Statements statements;
    private final TestClock clock;
    private final JdbcClient jdbc;

    private CurrentUser sales;
    private CurrentUser director;
    private CurrentUser assistant;
    private CurrentUser caller;
    private CurrentUser lead;
    private CurrentUser compliance;
    private CustomerId tonghai;
    private CustomerId qihe;

    VerificationStoryTests(
            MockMvcTester mvc,
            TestCompany company,
            TestCustomers customers,
            TestTrips trips,
            TestClaims claims,
            ExpenseClaimService expenses,
            Statements statements,
            TestClock clock,
            JdbcClient jdbc) {
        this.pages = new Pages(mvc, clock);
        this.company = company;
        this.customers = customers;
        this.trips = trips;
        this.claims = claims;
        this.expenses = expenses;
        this.statements = statements;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        caller = company.hire("电话信息部", Role.PHONE);
        lead = company.hire("电话信息部", Role.PHONE, Role.MANAGER);
        compliance = company.hire("合规部", Role.COMPLIANCE);
        tonghai = callable("通海船务工程有限公司", "陆工");
        qihe = callable("启和钢结构有限公司", "谢工");
    }

    private CustomerId callable(String name, String contact) {
        CustomerId made = customers.named(name, sales);
        customers.contact(made, contact, "13712342204");
        return made;
    }

    @Test
    void confirmsAVisitBlindlyAndThenBySideOfTheReport() {
        TripReportId report = trips.qualified(sales, director, assistant, tonghai);
        UUID visit = verification(tonghai);
        assertThat(pages.get(caller, "/verifications")).hasStatusOk().bodyText().contains("通海船务工程有限公司");

        UUID call = claim(caller, tonghai);
        assertThat(pages.post(
                        caller, "/calls/" + call + "/answers", "visit", visit, "question", "THERE", "choice", "YES"))
                .as("nobody was rung yet")
                .hasRedirectedUrl("/calls/" + call + "?visit=" + visit);
        dial(caller, call, tonghai);
        assertThat(pages.get(caller, "/calls/" + call))
                .hasStatusOk()
                .bodyText()
                .contains("您好", "137", "录完答案才显示记录")
                .doesNotContain(SAID_IN_THE_REPORT, "订单排到八月", "寄船级社证书");
        answer(call, visit, "THERE", "choice", "YES");
        answer(call, visit, "MET", "words", "见了陆工");
        answer(call, visit, "DISCUSSED", "words", "谈了报价");
        assertThat(body(caller, "/calls/" + call)).contains("订单排到八月").doesNotContain(SAID_IN_THE_REPORT);
        answer(call, visit, "NEED", "words", "四百多吨");
        assertThat(body(caller, "/calls/" + call)).contains(SAID_IN_THE_REPORT, "四百多吨");
        assertThat(pages.post(
                        caller,
                        "/calls/" + call + "/answers",
                        "visit",
                        visit,
                        "question",
                        "NEED",
                        "words",
                        SAID_IN_THE_REPORT))
                .as("a recorded answer never changes")
                .hasRedirectedUrl("/calls/" + call + "?visit=" + visit);
        answer(call, visit, "UNSOLVED", "choice", "YES", "words", "两根管端口压扁");
        answer(call, visit, "SATISFACTION", "rating", "4");
        for (String question : List.of("MET", "DISCUSSED", "NEED")) {
            pages.post(
                    caller,
                    "/calls/" + call + "/judgements",
                    "visit",
                    visit,
                    "question",
                    question,
                    "agreement",
                    "AGREES");
        }
        assertThat(conclude(call, visit, "NOT_CONFIRMED", version(visit)))
                .as("everything agrees")
                .hasRedirectedUrl("/calls/" + call + "?visit=" + visit);
        assertThat(conclude(call, visit, "CONFIRMED", version(visit))).hasRedirectedUrl("/verifications");

        assertThat(state(report)).isEqualTo("VERIFIED");
        assertThat(body(sales, "/trips/" + trips.trip(report))).contains("属实", "已核实");
        assertThat(pages.get(caller, "/verifications/results")).bodyText().contains("通海船务工程有限公司", "属实");
        assertThat(single("select text from service_case")).isEqualTo("两根管端口压扁");
        assertThat(single("select rating::text from satisfaction_rating")).isEqualTo("4");
        assertThat(refusals()).as("before dialling, twice, against the answers").isEqualTo(3);
    }

    @Test
    void keepsWhatWasWrittenOfAVisitFromTheCallerUntilItsCallHasEnded() {
        TripReportId report = trips.qualified(sales, director, assistant, tonghai, qihe);
        TripId trip = trips.trip(report);
        String page = "/trips/" + trip;

        assertThat(body(caller, page))
                .contains("通海船务工程有限公司", "启和钢结构有限公司", "回访结束后才显示内容")
                .doesNotContain("陆工", "报价", "周五前书面答复", "寄船级社证书", "10:00")
                .doesNotContain("/visits/", "/customers/", page + "/report");
        for (String hidden : List.of(
                page + "/report",
                "/reports/" + report,
                "/visits/" + trips.visits(report).get(0),
                "/customers/" + tonghai)) {
            MvcTestResult asked = pages.get(caller, hidden);
            assertThat(asked)
                    .as(hidden)
                    .satisfies(answer ->
                            assertThat(answer.getResponse().getStatus()).isIn(302, 403));
        }
        for (String list : List.of("/trips", "/", "/verifications")) {
            assertThat(body(caller, list)).as(list).doesNotContain("周五前书面答复", "订单排到八月");
        }

        UUID call = claim(caller, tonghai);
        dial(caller, call, tonghai);
        UUID visit = verificationOf(report, tonghai);
        agree(call, visit);
        conclude(call, visit, "CONFIRMED", version(visit));

        assertThat(body(caller, page))
                .contains("周五前书面答复", "/visits/", "回访结束后才显示内容")
                .doesNotContain("/customers/");
        assertThat(body(sales, page)).contains("周五前书面答复", page + "/report").doesNotContain("回访结束后才显示内容");
    }

    @Test
    void keepsADiscrepantReportFromTheCallerWhileOtherCustomersAreToBeCalled() {
        TripReportId report = denied();

        assertThat(state(report)).isEqualTo("DISCREPANT");
        assertThat(pages.get(caller, "/reports/" + report)).hasStatus(403);
    }

    @Test
    void coversAllOpenVisitsOfACustomerWithOneCall() {
        TripReportId first = trips.qualified(sales, director, assistant, tonghai);
        TripReportId second = trips.qualified(sales, director, assistant, tonghai);
        UUID call = claim(caller, tonghai);
        dial(caller, call, tonghai);

        for (TripReportId report : List.of(first, second)) {
            UUID visit = verificationOf(report);
            agree(call, visit);
            conclude(call, visit, "CONFIRMED", version(visit));
        }

        assertThat(state(first)).isEqualTo("VERIFIED");
        assertThat(state(second)).isEqualTo("VERIFIED");
        assertThat(single("select count(*)::text from phone_call")).isEqualTo("1");
    }

    @Test
    void triesThreeHalfDaysAndThenLeavesItToTheLead() {
        TripReportId report = trips.qualified(sales, director, assistant, tonghai);
        UUID visit = verification(tonghai);
        for (int attempt = 0; attempt < 3; attempt++) {
            UUID call = claim(caller, tonghai);
            dial(caller, call, tonghai);
            assertThat(pages.post(caller, "/calls/" + call + "/end", "outcome", "NO_ANSWER"))
                    .hasRedirectedUrl("/verifications");
            assertThat(pages.post(caller, "/verifications/calls", "call", UUID.randomUUID(), "customer", tonghai))
                    .as("not twice in a half-day")
                    .hasRedirectedUrl("/verifications");
            clock.advance(Duration.ofHours(12));
        }
        Object[] word = {"reason", "三次无人接听", "version", version(visit)};

        assertThat(pages.post(caller, "/verifications/" + visit + "/unverifiable", word))
                .hasStatus(403);
        assertThat(state(report)).isEqualTo("QUALIFIED");
        assertThat(pages.get(lead, "/verifications/lead")).bodyText().contains("通海船务工程有限公司");
        pages.post(lead, "/verifications/" + visit + "/unverifiable", word);

        assertThat(state(report)).isEqualTo("UNVERIFIABLE");
        assertThat(body(sales, "/trips/" + trips.trip(report))).contains("无法核实");
        assertThat(refusals())
                .as("three early attempts, one who is not the lead")
                .isEqualTo(4);
    }

    @Test
    void keepsADiscrepancyFromEverybodyButWhoLooksIntoIt() {
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        TripReportId report = denied();
        TripId trip = trips.trip(report);
        ExpenseClaimId claim = claimOf(trip);
        String visit = "/visits/" + trips.visits(report).get(0);

        assertThat(state(report)).isEqualTo("DISCREPANT");
        for (CurrentUser reader : List.of(sales, manager, director)) {
            for (String page : List.of(
                    "/trips",
                    "/trips/" + trip,
                    "/reports/" + report,
                    visit,
                    "/customers/" + tonghai + "/trips",
                    "/customers/" + tonghai,
                    "/claims/" + claim,
                    "/")) {
                assertThat(body(reader, page)).as(reader.name() + " " + page).doesNotContain("不属实", "有出入", "那天没有人来");
            }
            assertThat(body(reader, "/trips/" + trip)).contains("审查中");
            assertThat(body(reader, "/trips/" + trip + "?lang=en"))
                    .contains("Under review")
                    .doesNotContainIgnoringCase("not confirmed")
                    .doesNotContainIgnoringCase("discrepan");
            assertThat(pages.get(reader, "/misuse-cases")).hasStatus(403);
            assertThat(pages.get(reader, "/misuse-cases/" + misuse())).hasStatus(403);
            assertThat(pages.get(reader, "/verifications/results")).hasStatus(403);
        }
        for (String page : List.of("/claims/" + claim, "/claims/desk", "/trips/" + trip, "/")) {
            assertThat(body(finance, page)).as(page).doesNotContain("不属实", "有出入", "那天没有人来");
        }
        assertThat(body(finance, "/claims/" + claim)).contains("审查中");
        assertThat(pages.get(finance, "/misuse-cases")).hasStatus(403);
        assertThat(body(caller, "/verifications/results")).contains("不属实");
        assertThat(body(compliance, "/misuse-cases/" + misuse())).contains("那天没有人来");
    }

    @Test
    void letsThePaymentGoOnceComplianceClearedIt() {
        TripReportId report = denied();
        ExpenseClaimId claim = claimOf(trips.trip(report));
        UUID call = claim(caller, qihe);
        dial(caller, call, qihe);
        UUID other = verification(qihe);
        agree(call, other);
        conclude(call, other, "CONFIRMED", version(other));
        UUID case1 = misuse();
        assertThat(decide(case1, "", "")).hasStatus(422);

        assertThat(decide(case1, "true", "门卫登记显示当天到访，接电话的人请假")).hasRedirectedUrl("/misuse-cases/" + case1);

        assertThat(state(report)).isEqualTo("VERIFIED");
        ClaimHead head = claims.head(claim);
        assertThat(head.allowed()).isEqualTo(Money.of("320"));
        assertThat(body(sales, "/trips/" + trips.trip(report))).contains("已查清").doesNotContain("审查中");
        assertThat(body(sales, "/customers/" + tonghai)).doesNotContain("审查中");
        assertThat(decide(case1, "false", "改判")).as("decided already").hasStatus(409);
        assertThat(state(report)).isEqualTo("VERIFIED");
    }

    @Test
    void allowsTheLinesConcernedNothingOnceComplianceConfirmedIt() {
        TripReportId report = denied();
        ExpenseClaimId claim = claimOf(trips.trip(report));

        decide(misuse(), "false", "本人承认未到访");

        assertThat(state(report)).isEqualTo("DISCREPANT");
        assertThat(claims.head(claim).allowed()).isEqualTo(Money.of("200"));
        CurrentUser finance = company.hire("财务部", Role.FINANCE);
        for (CurrentUser reader : List.of(sales, finance)) {
            assertThat(body(reader, "/claims/" + claim))
                    .as("what compliance wrote stays with the case")
                    .contains("核实审查已结，按结论核减")
                    .doesNotContain("本人承认未到访");
        }
        assertThat(body(sales, "/trips/" + trips.trip(report)))
                .contains("审查已结", "电话信息部")
                .doesNotContain("审查中");
    }

    @Test
    void givesTheCustomerToOneOfTwentyCallersWhoPressAtOnce() throws Exception {
        trips.qualified(sales, director, assistant, tonghai);
        List<CurrentUser> callers = IntStream.range(0, 20)
                .mapToObj(n -> company.hire("电话信息部", Role.PHONE))
                .toList();
        List<String> answers = java.util.Collections.synchronizedList(new ArrayList<>());

        Race.of(
                20,
                n -> () -> answers.add(String.valueOf(pages.post(
                                callers.get(n), "/verifications/calls", "call", new UUID(7, n + 1), "customer", tonghai)
                        .getMvcResult()
                        .getResponse()
                        .getRedirectedUrl())));

        assertThat(answers)
                .hasSize(20)
                .filteredOn(to -> to.startsWith("/calls/"))
                .hasSize(1);
        assertThat(answers).filteredOn(to -> to.equals("/verifications")).hasSize(19);
        assertThat(single("select count(*)::text from phone_call")).isEqualTo("1");
        assertThat(refusals()).isEqualTo(19);
    }

    @Test
    void refusesEveryOtherWayInAndChangesNothing() {
        TripReportId report = trips.qualified(sales, director, assistant, tonghai);
        UUID visit = verification(tonghai);
        UUID call = claim(caller, tonghai);
        dial(caller, call, tonghai);
        CurrentUser colleague = company.hire("电话信息部", Role.PHONE);
        CurrentUser neighbour = company.hire("华东部", Role.PHONE);
        String before = everything();

        assertThat(pages.post(sales, "/verifications/calls", "call", UUID.randomUUID(), "customer", tonghai))
                .as("wrong role")
                .hasStatus(403);
        assertThat(pages.post(neighbour, "/verifications/calls", "call", UUID.randomUUID(), "customer", tonghai))
                .as("the traveller's own line")
                .hasStatus(403);
        assertThat(pages.get(colleague, "/calls/" + call)).as("another's call").hasStatus(403);
        assertThat(pages.post(colleague, "/calls/" + call + "/end", "outcome", "BUSY"))
                .hasStatus(403);
        assertThat(pages.post(caller, "/calls/" + call + "/answers", "visit", visit, "question", "NEED", "words", "x"))
                .as("wrong order")
                .hasRedirectedUrl("/calls/" + call + "?visit=" + visit);
        assertThat(conclude(call, visit, "CONFIRMED", version(visit)))
                .as("nothing answered")
                .hasRedirectedUrl("/calls/" + call + "?visit=" + visit);
        assertThat(conclude(call, visit, "CONFIRMED", "99")).as("stale").hasStatus(409);
        assertThat(conclude(call, UUID.randomUUID(), "CONFIRMED", "0"))
                .as("guessed")
                .hasStatus(403);
        assertThat(pages.post(caller, "/calls/" + UUID.randomUUID() + "/end", "outcome", "BUSY"))
                .hasStatus(403);

        assertThat(everything()).isEqualTo(before);
        assertThat(state(report)).isEqualTo("QUALIFIED");
        assertThat(refusals()).as("each of them").isEqualTo(9);
    }

    @Test
    void asksAFixedNumberOfStatementsForEveryPage() throws Exception {
        trips.qualified(sales, director, assistant, tonghai);
        UUID call = claim(caller, tonghai);
        dial(caller, call, tonghai);
        callAndDeny(qihe);
        UUID case1 = misuse();
        CurrentUser service = company.hire("售后部", Role.SERVICE);
        int[] before = counts(call, case1, service);
        for (int n = 0; n < 6; n++) {
            TripReportId more = trips.qualified(sales, director, assistant, tonghai);
            CustomerId other = callable("第" + n + "家管业有限公司", "何工");
            trips.qualified(sales, director, assistant, other);
            assertThat(more).isNotNull();
        }
        for (int n = 0; n < 3; n++) {
            callAndDeny(callable("另" + n + "家管业有限公司", "何工"));
        }

        assertThat(counts(call, case1, service)).isEqualTo(before);
    }

    private int[] counts(UUID call, UUID case1, CurrentUser service) throws Exception {
        return new int[] {
            statements.during(() -> pages.get(caller, "/verifications")),
            statements.during(() -> pages.get(caller, "/verifications/results")),
            statements.during(() -> pages.get(lead, "/verifications/lead")),
            statements.during(() -> pages.get(caller, "/calls/" + call)),
            statements.during(() -> pages.get(caller, "/scouting")),
            statements.during(() -> pages.get(caller, "/care-calls")),
            statements.during(() -> pages.get(compliance, "/misuse-cases")),
            statements.during(() -> pages.get(compliance, "/misuse-cases/" + case1)),
            statements.during(() -> pages.get(service, "/service-cases"))
        };
    }

    /** A report with one visit that the customer says never was. */
    private TripReportId denied() {
        return callAndDeny(tonghai, qihe);
    }

    private TripReportId callAndDeny(CustomerId... visited) {
        CurrentUser other = company.hire("电话信息部", Role.PHONE);
        TripReportId report = trips.qualified(sales, director, assistant, visited);
        UUID visit = verificationOf(report, visited[0]);
        UUID call = claim(other, visited[0]);
        dial(other, call, visited[0]);
        for (UUID open : openOf(visited[0])) {
            pages.post(
                    other,
                    "/calls/" + call + "/answers",
                    "visit",
                    open,
                    "question",
                    "THERE",
                    "choice",
                    "NO",
                    "words",
                    "那天没有人来");
            pages.post(other, "/calls/" + call + "/answers", "visit", open, "question", "UNSOLVED", "choice", "NO");
            pages.post(other, "/calls/" + call + "/answers", "visit", open, "question", "SATISFACTION", "rating", "3");
        }
        pages.post(
                other,
                "/calls/" + call + "/result",
                "visit",
                visit,
                "result",
                "NOT_CONFIRMED",
                "note",
                "那天没有人来",
                "version",
                version(visit));
        return report;
    }

    /** Two nights: one for each customer. */
    private ExpenseClaimId claimOf(TripId trip) {
        ExpenseClaimId claim = expenses.begin(sales, ExpenseClaimId.next(), trip);
        expenses.addLine(sales, claim, ExpenseLineId.next(), night(tonghai, "120"));
        expenses.addLine(sales, claim, ExpenseLineId.next(), night(qihe, "200"));
        expenses.submit(sales, claim, claims.version(claim));
        return claim;
    }

    private LineInput night(CustomerId customer, String amount) {
        return new LineInput(
                LineCategory.LODGING,
                clock.today().minusDays(1),
                1,
                "南通",
                Money.of(amount),
                "3200231130",
                claims.invoice(),
                null,
                customer,
                null);
    }

    private MvcTestResult decide(UUID case1, String cleared, String reason) {
        return pages.post(
                compliance,
                "/misuse-cases/" + case1 + "/decision",
                "cleared",
                cleared,
                "reason",
                reason,
                "version",
                "0");
    }

    private UUID claim(CurrentUser by, CustomerId customer) {
        UUID call = UUID.randomUUID();
        assertThat(pages.post(by, "/verifications/calls", "call", call, "customer", customer))
                .hasRedirectedUrl("/calls/" + call);
        return call;
    }

    private void dial(CurrentUser by, UUID call, CustomerId customer) {
        ContactId contact =
                new ContactId(jdbc.sql("select id from contact where customer_id = :customer and phone is not null")
                        .param("customer", customer.value())
                        .query(UUID.class)
                        .single());
        pages.post(by, "/calls/" + call + "/dial", "contact", contact);
    }

    private void answer(UUID call, UUID visit, String question, String... said) {
        Object[] form = new Object[4 + said.length];
        System.arraycopy(new Object[] {"visit", visit, "question", question}, 0, form, 0, 4);
        System.arraycopy(said, 0, form, 4, said.length);
        assertThat(pages.post(caller, "/calls/" + call + "/answers", form))
                .as(question)
                .hasRedirectedUrl("/calls/" + call + "?visit=" + visit);
    }

    private void agree(UUID call, UUID visit) {
        answer(call, visit, "THERE", "choice", "YES");
        answer(call, visit, "MET", "words", "见了陆工");
        answer(call, visit, "DISCUSSED", "words", "谈了报价");
        answer(call, visit, "NEED", "words", "四百多吨");
        answer(call, visit, "UNSOLVED", "choice", "NO");
        answer(call, visit, "SATISFACTION", "rating", "4");
        for (String question : List.of("MET", "DISCUSSED", "NEED")) {
            pages.post(
                    caller,
                    "/calls/" + call + "/judgements",
                    "visit",
                    visit,
                    "question",
                    question,
                    "agreement",
                    "AGREES");
        }
    }

    private MvcTestResult conclude(UUID call, UUID visit, String result, String version) {
        return pages.post(
                caller,
                "/calls/" + call + "/result",
                "visit",
                visit,
                "result",
                result,
                "note",
                "电话核实",
                "version",
                version);
    }

    private String body(CurrentUser user, String uri) {
        MvcTestResult page = pages.get(user, uri);
        assertThat(page).as(uri).hasStatusOk();
        return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private UUID verification(CustomerId customer) {
        return openOf(customer).get(0);
    }

    private List<UUID> openOf(CustomerId customer) {
        return jdbc.sql("select id from verification where customer_id = :customer and result is null")
                .param("customer", customer.value())
                .query(UUID.class)
                .list();
    }

    private UUID verificationOf(TripReportId report) {
        return jdbc.sql("select id from verification where report_id = :report")
                .param("report", report.value())
                .query(UUID.class)
                .single();
    }

    private UUID verificationOf(TripReportId report, CustomerId customer) {
        return jdbc.sql("select id from verification where report_id = :report and customer_id = :customer")
                .param("report", report.value())
                .param("customer", customer.value())
                .query(UUID.class)
                .single();
    }

    private UUID misuse() {
        return jdbc.sql("select id from misuse_case order by opened_at, id limit 1")
                .query(UUID.class)
                .single();
    }

    private String version(UUID visit) {
        return jdbc.sql("select version::text from verification where id = :id")
                .param("id", visit)
                .query(String.class)
                .single();
    }

    private String state(TripReportId report) {
        return trips.state(report).name();
    }

    private String single(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private long refusals() {
        return jdbc.sql("select count(*) from audit_entry where kind in ('REFUSED', 'AGAINST_RULE')")
                .query(Long.class)
                .single();
    }

    /** Everything that a call may touch, in words. */
    private String everything() {
        return single("""
                select (select string_agg(v::text, ';' order by id) from verification v)
                    || (select string_agg(c::text, ';' order by id) from phone_call c)
                    || (select string_agg(r::text, ';' order by id) from trip_report r)
                    || (select count(*) from verification_answer) || (select count(*) from misuse_case)
                    || (select string_agg(w::text, ';' order by id) from visit w)""");
    }
}
