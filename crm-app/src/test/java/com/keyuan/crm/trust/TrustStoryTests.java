package com.keyuan.crm.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.Pages;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.interaction.InteractionId;
import com.keyuan.crm.interaction.InteractionService;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.ChannelKind;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A customer drifts to one person and the manager acts; a run's files, recomputed by somebody else; a new policy. */
@CommittingTest
@ApplicationTest
class TrustStoryTests {

    private final Pages pages;
    private final InteractionService interactions;
    private final TrustRunExecution execution;
    private final TestCompany company;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestTrust given;
    private CurrentUser sales;
    private CurrentUser manager;
    private CurrentUser director;

    TrustStoryTests(
            MockMvcTester mvc,
            InteractionService interactions,
            TrustRunExecution execution,
            TestCompany company,
            JdbcClient jdbc,
            TestClock clock) {
        this.pages = new Pages(mvc, clock);
        this.interactions = interactions;
        this.execution = execution;
        this.company = company;
        this.jdbc = jdbc;
        this.clock = clock;
        this.given = new TestTrust(jdbc, clock);
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @AfterEach
    void forget() {
        given.forget();
    }

    @Test
    void letsTheManagerActOnACustomerThatDrifts() {
        given.byFirstContact();
        CustomerId customer = new TestOrders(jdbc).customer(sales);
        asks(customer, ChannelKind.SHARED);
        assertThat(pages.get(sales, "/customers/" + customer))
                .bodyText()
                .contains("公司 63", "公司资源", "为什么是 63", "先找谁", "<b>62.5<i>/100</i></b>");
        assertThat(pages.get(manager, "/trust/alerts")).bodyText().contains("没有预警");

        for (int n = 0; n < 6; n++) {
            asks(customer, ChannelKind.PRIVATE);
        }

        assertThat(pages.get(manager, "/")).bodyText().contains("信任预警", "变成个人资源");
        assertThat(pages.get(manager, "/trust/alerts")).bodyText().contains("来电改走公司热线");
        String alert = jdbc.sql("select id from trust_alert where kind = 'PERSONAL'")
                .query(String.class)
                .single();
        assertThat(pages.post(sales, "/trust/alerts/" + alert + "/step", "step", "ROUTE_CALLS"))
                .hasStatus(403);
        assertThat(pages.post(manager, "/trust/alerts/" + alert + "/step", "step", "ROUTE_CALLS"))
                .hasRedirectedUrl("/trust/alerts");
        assertThat(pages.get(sales, "/tasks")).bodyText().contains("来电改走公司热线");
        assertThat(pages.get(manager, "/trust/alerts?view=handled")).bodyText().contains("来电改走公司热线");
        assertThat(pages.get(sales, "/customers/" + customer + "/trust"))
                .hasStatusOk()
                .bodyText()
                .contains("个人资源", "来找 7 次", "依附人", "单线联系");
        assertThat(pages.post(sales, "/customers/" + customer + "/trust/step", "step", "INTRODUCE"))
                .hasRedirectedUrl("/customers/" + customer + "/trust");
    }

    @Test
    void givesOutWhatItTakesToRecomputeARun() throws Exception {
        LocalDate day = clock.today();
        Random random = new Random(20260318);
        TestOrders orders = new TestOrders(jdbc);
        for (int n = 0; n < 25; n++) {
            CustomerId customer = orders.customer(n % 5 == 0 ? null : sales);
            int matters = random.nextInt(9);
            for (int m = 0; m < matters; m++) {
                asks(customer, List.of(ChannelKind.values()).get(random.nextInt(3)));
            }
            orders.order(customer, day.minusDays(random.nextInt(400)), String.valueOf(1000 + random.nextInt(90000)));
        }
        jdbc.sql("update allocation set started_at = timestamptz '2025-06-01 00:00:00+08'")
                .update();
        jdbc.sql(
                        "update interaction set happened_at = happened_at - make_interval(days => cast(random() * 700 as int))")
                .update();
        TrustRunId id = run(day);

        assertThat(pages.post(manager, "/trust/runs/" + id + "/export", "what", "EVIDENCE", "purpose", "复算"))
                .hasStatus(403);
        List<Map<String, String>> evidence = file(id, "EVIDENCE");
        List<Map<String, String>> results = file(id, "RESULTS");

        assertThat(evidence).hasSize(25);
        assertThat(evidence.get(0)).containsEntry("exported_by", director.name());
        assertThat(results.stream()
                        .map(row -> row.get("score") + " " + row.get("confidence") + " " + row.get("verdict") + " "
                                + row.get("money_at_risk"))
                        .toList())
                .isEqualTo(evidence.stream()
                        .map(row -> TrustRecomputation.of(row, day))
                        .toList());
        assertThat(pages.get(director, "/trust/runs/" + id + "?verdict=UNKNOWN"))
                .hasStatusOk();
        assertThat(pages.get(director, "/trust/risk?tier=A")).hasStatusOk();
        assertThat(pages.get(director, "/trust/risk")).bodyText().contains(sales.name());
    }

    @Test
    void showsWhatAPolicyWouldChangeBeforeItIsMade() {
        CustomerId customer = new TestOrders(jdbc).customer(sales);
        asks(customer, ChannelKind.SHARED);
        Object[] draft = {
            "seen",
            1,
            "effectiveFrom",
            clock.today(),
            "firstContact",
            "1",
            "orderRoute",
            "0",
            "breadth",
            "0",
            "tenure",
            "0",
            "verification",
            "0",
            "teamService",
            "0",
            "record",
            "0",
            "companyFrom",
            "60",
            "sharedFrom",
            "40",
            "confidenceFrom",
            "0.1",
            "halfLife",
            180,
            "evidenceDays",
            730,
            "present",
            "0.3",
            "onNotice",
            "0.6",
            "left",
            "1",
            "riskLimit",
            "100000"
        };

        assertThat(pages.post(director, "/trust/policy/preview", draft))
                .hasStatusOk()
                .bodyText()
                .contains("1 家判断不同");
        assertThat(pages.post(director, "/trust/policy", draft)).hasRedirectedUrl("/trust/policy");
        assertThat(pages.post(director, "/trust/policy", draft))
                .as("somebody was faster")
                .hasStatus(422);
        draft[5] = "0.9";
        assertThat(pages.post(director, "/trust/policy", draft))
                .as("weights that do not add up")
                .hasStatus(422);
        assertThat(jdbc.sql("select count(*) from audit_entry where details::text like '%trustPolicy%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private TrustRunId run(LocalDate asOf) {
        TrustRunId id = TrustRunId.next();
        assertThat(pages.post(director, "/trust/runs", "id", id, "asOf", asOf)).hasRedirectedUrl("/trust/runs/" + id);
        assertThat(jdbc.sql("select task_instance from scheduled_task where task_name = 'trust-run'")
                        .query(String.class)
                        .list())
                .contains(id.toString());
        assertThat(pages.get(director, "/trust/runs/" + id)).bodyText().contains("hx-get=\"/trust/runs/" + id);
        execution.execute(id);
        assertThat(pages.get(director, "/trust/runs/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("截至 " + asOf);
        return id;
    }

    private void asks(CustomerId customer, ChannelKind channel) {
        // by name, as whoever answers the telephone records it, also of a customer that nobody holds
        interactions.answer(
                sales, InteractionId.next(), name(customer), named -> given.matter(named, sales, channel, null));
    }

    private String name(CustomerId customer) {
        return jdbc.sql("select name from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .single();
    }

    private List<Map<String, String>> file(TrustRunId id, String what) throws UnsupportedEncodingException {
        String text = pages.post(director, "/trust/runs/" + id + "/export", "what", what, "purpose", "复算")
                .getResponse()
                .getContentAsString();
        assertThat(text).startsWith("\uFEFFcustomer_id,");
        return TrustRecomputation.lines(text.substring(1));
    }
}
