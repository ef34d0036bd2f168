package com.keyuan.crm.trip;

import static com.keyuan.crm.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.customer.ContactField;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.ContactReveal;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One trip from its plan to 差旅信息合格, page by page. */
@CommittingTest
@ApplicationTest
class TripStoryTests {

    private final MockMvcTester mvc;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final ContactReveal reveal;
    private final Statements statements;
    private final JdbcClient jdbc;

    private final UUID trip = TripId.next().value();
    private CurrentUser sales;
    private CurrentUser director;
    private CurrentUser assistant;
    private CustomerId tonghai;
    private CustomerId qihe;
    private ContactId contact;

    TripStoryTests(
            MockMvcTester mvc,
            TestCompany company,
            TestCustomers customers,
            TestTrips trips,
            ContactReveal reveal,
            Statements statements,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.company = company;
        this.customers = customers;
        this.trips = trips;
        this.reveal = reveal;
        this.statements = statements;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        tonghai = customers.named("通海船务工程有限公司", sales);
        qihe = customers.named("启和钢结构有限公司", sales);
        contact = customers.contact(tonghai, "陆工", "13712342204");
    }

    @Test
    void bringsAVisitToTheCustomerBaseByThePapersWay() {
        plan();
        UUID visit = logVisit();
        UUID report = one("select id from trip_report");
        writeReport(report, visit);

        assertThat(post(director, "/reports/" + report + "/signature", "version", "0"))
                .hasStatus3xxRedirection();
        assertThat(state()).as("a stale page signs nothing").isEqualTo("SUBMITTED");
        assertThat(post(sales, "/reports/" + report + "/signature", "version", version(report)))
                .hasStatus(403);
        assertThat(get(director, "/signatures/" + report))
                .hasStatusOk()
                .bodyText()
                .contains("周五前书面答复", "150****8831");
        assertThat(post(director, "/reports/" + report + "/signature", "version", version(report)))
                .hasRedirectedUrl("/signatures");
        assertThat(state()).isEqualTo("SIGNED");

        UUID change = one("select id from proposed_change");
        post(assistant, "/changes/" + change + "/acceptance", "report", report.toString(), "version", "0");
        assertThat(post(assistant, "/reports/" + report + "/qualification", "version", version(report)))
                .hasRedirectedUrl("/entries");
        assertThat(state()).isEqualTo("QUALIFIED");
        assertThat(reveal.show(sales, contact, ContactField.PHONE)).isEqualTo("15012348831");
        assertThat(one("select source_id from customer_fact")).isEqualTo(visit);
        assertThat(get(sales, "/trips/" + trip)).bodyText().contains("4", "电话信息部");
        assertThat(jdbc.sql("select kind from audit_entry where kind in ('REFUSED', 'AGAINST_RULE')")
                        .query(String.class)
                        .list())
                .as("the own paper; the incomplete report, two stale pages")
                .containsExactlyInAnyOrder("REFUSED", "AGAINST_RULE", "AGAINST_RULE", "AGAINST_RULE");
    }

    private void plan() {
        assertThat(post(
                        sales,
                        "/trips",
                        "id",
                        trip.toString(),
                        "kind",
                        "SALES",
                        "places",
                        "南通",
                        "purpose",
                        "船用管报价",
                        "from",
                        "2026-03-17",
                        "to",
                        "2026-03-18",
                        "customers",
                        tonghai.toString(),
                        "customers",
                        qihe.toString()))
                .hasRedirectedUrl("/trips/" + trip);
        assertThat(get(sales, "/trips/" + trip)).bodyText().contains("通海船务工程有限公司", "出发");
    }

    private UUID logVisit() {
        assertThat(get(sales, "/visits/new?customer=" + tonghai + "&trip=" + trip))
                .hasStatusOk()
                .bodyText()
                .contains("陆工", "CL-2603-001");
        UUID visit = VisitId.next().value();
        assertThat(post(
                        sales,
                        "/visits",
                        "id",
                        visit.toString(),
                        "customer",
                        tonghai.toString(),
                        "trip",
                        trip.toString(),
                        "visitedAt",
                        "2026-03-18T09:10",
                        "kind",
                        "QUOTATION",
                        "met",
                        contact.toString(),
                        "spoken",
                        "需求：无缝管 460 吨\n经营：订单排到八月\n结果：继续跟进",
                        "nextStep",
                        "寄船级社证书",
                        "stepDay",
                        "2026-03-19"))
                .hasRedirectedUrl("/trips/" + trip);
        assertThat(one("select source_id from task")).isEqualTo(visit);
        return visit;
    }

    private void writeReport(UUID report, UUID visit) {
        assertThat(get(sales, "/reports/" + report)).bodyText().contains("空话", "启和钢结构有限公司");
        post(sales, "/reports/" + report + "/submission", "version", version(report));
        assertThat(state()).as("the checklist is not complete").isEqualTo("DRAFT");
        post(
                sales,
                "/reports/" + report + "/sections/" + visit,
                "version",
                version(report),
                "met",
                contact.toString(),
                "need",
                "无缝管 460 吨",
                "business",
                "订单排到八月",
                "result",
                "周五前书面答复",
                "nextStep",
                "寄船级社证书",
                "nextStepOn",
                "2026-03-19");
        post(
                sales,
                "/reports/" + report + "/changes",
                "change",
                ProposedChangeId.next().toString(),
                "visit",
                visit.toString(),
                "field",
                "CONTACT_PHONE",
                "contact",
                contact.toString(),
                "value",
                "150 1234 8831");
        String[] typed = {"summary", "通海有一批船用管", "because[" + qihe + "]", "厂区封闭检修，改约下月"};
        MvcTestResult stale = post(sales, "/reports/" + report + "/submission", with("0", typed));
        assertThat(stale)
                .as("nothing that was typed is lost")
                .hasStatus(422)
                .bodyText()
                .contains(typed[1], typed[3]);
        assertThat(post(sales, "/reports/" + report + "/submission", with(version(report), typed)))
                .as("what is typed beside the button is handed in with it")
                .hasRedirectedUrl("/trips/" + trip);
        assertThat(jdbc.sql("select summary from trip_report")
                        .query(String.class)
                        .single())
                .isEqualTo("通海有一批船用管");
        assertThat(state()).isEqualTo("SUBMITTED");
    }

    @Test
    void asksAFixedNumberOfStatementsForEveryPage() throws Exception {
        TripReportId small = trips.submitted(sales, tonghai);
        CurrentUser manager = company.hire("华东部", Role.MANAGER);
        int[] before = counts(small);
        CustomerId[] many = new CustomerId[5];
        for (int i = 0; i < many.length; i++) {
            many[i] = customers.heldBy(sales);
        }
        TripReportId large = trips.submitted(sales, many);
        for (int i = 0; i < 10; i++) {
            trips.submitted(sales, tonghai);
        }

        assertThat(counts(large)).isEqualTo(before);
        assertThat(get(company.asking(manager.id()), "/follow-ups?view=team")).hasStatusOk();
    }

    private int[] counts(TripReportId report) throws Exception {
        String trip = "/trips/" + trips.trip(report);
        return new int[] {
            statements.during(() -> get(sales, "/trips")),
            statements.during(() -> get(sales, trip)),
            statements.during(() -> get(sales, "/reports/" + report)),
            statements.during(() -> get(director, "/signatures")),
            statements.during(() -> get(director, "/signatures/" + report)),
            statements.during(() -> get(sales, "/follow-ups")),
            statements.during(() -> get(sales, "/visits/new?customer=" + tonghai))
        };
    }

    private MvcTestResult get(CurrentUser user, String uri) {
        return mvc.get().uri(uri).with(signedInAs(user)).exchange();
    }

    private MvcTestResult post(CurrentUser user, String uri, String... parameters) {
        MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(uri).with(signedInAs(user));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private static String[] with(String version, String... typed) {
        return Stream.concat(Stream.of("version", version), Stream.of(typed)).toArray(String[]::new);
    }

    private String state() {
        return jdbc.sql("select state from trip_report").query(String.class).single();
    }

    private String version(UUID report) {
        return String.valueOf(trips.version(new TripReportId(report)));
    }

    private UUID one(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
