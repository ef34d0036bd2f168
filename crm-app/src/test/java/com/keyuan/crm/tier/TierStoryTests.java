package com.keyuan.crm.tier;

import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.Pages;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From the director's run to the manager's word, page by page; and the run's files, recomputed by somebody else. */
@CommittingTest
@ApplicationTest
class TierStoryTests {

    private final Pages pages;
    private final TierRunExecution execution;
    private final TestCompany company;
    private final Statements statements;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestTiers given;
    private CurrentUser sales;
    private CurrentUser manager;
    private CurrentUser director;

    TierStoryTests(
            MockMvcTester mvc,
            TierRunExecution execution,
            TestCompany company,
            Statements statements,
            JdbcClient jdbc,
            TestClock clock) {
        this.pages = new Pages(mvc, clock);
        this.execution = execution;
        this.company = company;
        this.statements = statements;
        this.jdbc = jdbc;
        this.clock = clock;
        this.given = new TestTiers(jdbc, clock);
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
    void bringsATierToACustomerByTheManagersWord() {
        given.byPareto(false);
        CustomerId rising = given.buying(sales, "80000");
        CustomerId doubtful = given.buying(sales, "15000");
        CustomerId pooled = given.buying(null, "79000");
        given.buying(sales, "10");

        run(clock.today(), "", true);
        TierReviewId first = given.waiting(rising);
        TierReviewId second = given.waiting(doubtful);
        TierReviewId directors = given.waiting(pooled);

        CurrentUser elsewhere = company.hire("华南部", Role.MANAGER);
        assertThat(pages.post(sales, "/tiers/reviews/" + first + "/acceptance")).hasStatus(403);
        assertThat(pages.post(elsewhere, "/tiers/reviews/" + first + "/acceptance"))
                .hasStatus(403);
        assertThat(pages.post(director, "/tiers/reviews/" + first + "/acceptance"))
                .hasStatus(403);
        assertThat(pages.post(manager, "/tiers/reviews/" + directors + "/acceptance"))
                .hasStatus(403);
        assertThat(pages.post(manager, "/tiers/reviews/acceptances", "review", first, "review", directors))
                .as("a batch is checked whole")
                .hasStatus(403);
        assertThat(given.reviews(rising)).containsExactly("-A WAITING");
        assertThat(refusals()).isEqualTo(5);

        assertThat(pages.get(manager, "/")).bodyText().contains("/tiers/reviews/" + first);
        assertThat(pages.get(manager, "/tiers/reviews"))
                .bodyText()
                .contains(first.toString(), second.toString())
                .doesNotContain(directors.toString());
        assertThat(pages.post(manager, "/tiers/reviews/" + first + "/acceptance"))
                .hasRedirectedUrl("/tiers/reviews");
        assertThat(pages.post(
                        manager,
                        "/tiers/reviews/" + second + "/override",
                        "tier",
                        "C",
                        "reason",
                        "两单为一次性项目采购",
                        "until",
                        clock.today().plusMonths(3)))
                .hasRedirectedUrl("/tiers/reviews");

        assertThat(given.tier(rising)).isEqualTo(Tier.A);
        assertThat(given.tier(doubtful)).isEqualTo(Tier.C);
        assertThat(pages.post(manager, "/tiers/reviews/" + first + "/acceptance"))
                .as("twice")
                .hasStatus3xxRedirection();
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'APPROVED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(pages.get(sales, "/customers/" + rising + "/tier"))
                .hasStatusOk()
                .bodyText()
                .contains("接受为 A 级");
        assertThat(pages.get(manager, "/tiers/overrides")).bodyText().contains("两单为一次性项目采购");
        assertThat(pages.post(director, "/tiers/reviews/" + directors + "/acceptance"))
                .hasRedirectedUrl("/tiers/reviews");
        assertThat(given.tier(pooled)).isEqualTo(Tier.A);
    }

    @Test
    void leavesTheTiersOfADepartmentWithoutAManagerToTheDirector() {
        given.byPareto(false);
        CurrentUser alone = company.hire("华南部", Role.SALES);
        CustomerId customer = given.buying(alone, "80000");
        run(clock.today(), "", true);

        assertThat(pages.post(manager, "/tiers/reviews/" + given.waiting(customer) + "/acceptance"))
                .hasStatus(403);
        assertThat(pages.post(director, "/tiers/reviews/" + given.waiting(customer) + "/acceptance"))
                .hasRedirectedUrl("/tiers/reviews");
        assertThat(given.tier(customer)).isEqualTo(Tier.A);
    }

    @Test
    void keepsManyAsTheyAreTogether() {
        given.byPareto(false);
        List<CustomerId> customers = List.of(given.buying(sales, "80000"), given.buying(sales, "79000"));
        run(clock.today(), "", true);
        String a = given.waiting(customers.get(0)).toString();
        String b = given.waiting(customers.get(1)).toString();

        assertThat(pages.post(manager, "/tiers/reviews/overrides/preview", "review", a, "review", b))
                .bodyText()
                .contains(a, b);
        LocalDate until = clock.today().plusDays(60);
        assertThat(pages.post(
                        manager, "/tiers/reviews/overrides", "review", a, "review", b, "reason", "先看", "until", until))
                .hasRedirectedUrl("/tiers/reviews");
        assertThat(customers).allSatisfy(customer -> {
            assertThat(given.reviews(customer)).containsExactly("-A OVERRIDDEN");
            assertThat(given.tier(customer)).isEqualTo(Tier.C);
        });
        assertThat(pages.get(manager, "/tiers/reviews?view=decided")).bodyText().contains("先看");
    }

    @ParameterizedTest
    @EnumSource(TierPolicy.Method.class)
    void givesOutWhatItTakesToRecomputeARun(TierPolicy.Method method) throws Exception {
        Random random = new Random(20171231);
        LocalDate day = LocalDate.of(2017, 12, 31);
        for (int n = 0; n < 60; n++) {
            customer(random, day);
        }
        TierRunId id = run(day, method.name(), false);

        assertThat(pages.post(manager, "/tiers/runs/" + id + "/export", "what", "EVIDENCE", "purpose", "复算"))
                .hasStatus(403);
        List<Map<String, String>> evidence = file(id, "EVIDENCE");
        List<Map<String, String>> results = file(id, "RESULTS");

        assertThat(evidence).hasSize(60);
        assertThat(evidence.get(0)).containsEntry("exported_by", director.name());
        List<Map<String, String>> recomputed = Recomputation.of(evidence, method == TierPolicy.Method.PARETO);
        assertThat(results.stream()
                        .map(result -> {
                            result.keySet().retainAll(recomputed.get(0).keySet());
                            return result;
                        })
                        .toList())
                .isEqualTo(recomputed);
        assertThat(results.stream().map(result -> result.get("tier")).distinct())
                .containsExactlyInAnyOrder("A", "B", "C");
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'EXPORTED'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from tier_review")
                        .query(Integer.class)
                        .single())
                .as("a look back proposes nothing")
                .isZero();
    }

    @Test
    void asksAFixedNumberOfStatementsForEveryPage() throws Exception {
        given.byPareto(false);
        CustomerId one = given.buying(sales, "80000");
        given.buying(sales, "79000");
        TierRunId small = run(clock.today(), "", true);
        int[] before = counts(small, one);
        for (int n = 0; n < 12; n++) {
            given.buying(company.hire("华东一部", Role.SALES), "70000");
        }
        for (int n = 0; n < 2; n++) {
            run(clock.today(), "", true);
        }
        TierRunId large = run(clock.today(), "", true);

        assertThat(counts(large, one)).isEqualTo(before);
    }

    private int[] counts(TierRunId run, CustomerId customer) throws Exception {
        String review = "/tiers/reviews/" + given.waiting(customer);
        return new int[] {
            statements.during(() -> pages.get(manager, "/tiers/reviews")),
            statements.during(() -> pages.get(director, "/tiers/reviews?of=all&q=1")),
            statements.during(() -> pages.get(manager, "/tiers/reviews?view=decided")),
            statements.during(() -> pages.get(manager, review)),
            statements.during(() -> pages.get(director, "/tiers/runs")),
            statements.during(() -> pages.get(director, "/tiers/runs/" + run)),
            statements.during(() -> pages.get(director, "/tiers/policy")),
            statements.during(() -> pages.get(manager, "/tiers/trend")),
            statements.during(() -> pages.get(manager, "/tiers/overrides")),
            statements.during(() -> pages.get(sales, "/customers/" + customer + "/tier")),
            statements.during(() -> pages.get(sales, "/orders")),
            statements.during(() -> pages.get(sales, "/customers/" + customer + "/orders"))
        };
    }

    /** By the page; the scheduler, which is off in tests, would execute what it finds in its table. */
    private TierRunId run(LocalDate asOf, String method, boolean proposing) {
        TierRunId id = TierRunId.next();
        assertThat(pages.post(
                        director, "/tiers/runs", "id", id, "asOf", asOf, "method", method, "proposing", proposing))
                .hasRedirectedUrl("/tiers/runs/" + id);
        assertThat(jdbc.sql("select task_instance from scheduled_task where task_name = 'tier-run'")
                        .query(String.class)
                        .list())
                .contains(id.toString());
        assertThat(pages.get(director, "/tiers/runs/" + id)).bodyText().contains("hx-get=\"/tiers/runs/" + id);
        execution.execute(id);
        assertThat(pages.get(director, "/tiers/runs/" + id))
                .hasStatusOk()
                .bodyText()
                .contains("截至 " + asOf);
        return id;
    }

    private void customer(Random random, LocalDate day) {
        TestOrders orders = new TestOrders(jdbc);
        CustomerId customer = orders.customer(null);
        jdbc.sql("update customer set demand_estimate = :estimate, importance = :importance where id = :id")
                .param("estimate", random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(900000), 2) : null)
                .param("importance", List.of("NORMAL", "IMPORTANT", "STRATEGIC").get(random.nextInt(3)))
                .param("id", customer.value())
                .update();
        int bought = random.nextInt(5);
        for (int n = 0; n < bought; n++) {
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(9_000_000) - 900_000, 2);
            orders.order(customer, day.minusDays(random.nextInt(500) - 20), amount.toPlainString());
        }
        int ratings = random.nextInt(3);
        for (int n = 0; n < ratings; n++) {
            UUID id = UUID.randomUUID();
            jdbc.sql("""
                            insert into satisfaction_rating (id, customer_id, rated_on, rating, source_kind, source_id)
                            values (:id, :customer, :on, :rating, 'survey', :id)""")
                    .param("id", id)
                    .param("customer", customer.value())
                    .param("on", day.minusDays(random.nextInt(300)))
                    .param("rating", 1 + random.nextInt(5))
                    .update();
        }
    }

    private List<Map<String, String>> file(TierRunId id, String what) throws Exception {
        String text = pages.post(director, "/tiers/runs/" + id + "/export", "what", what, "purpose", "复算")
                .getResponse()
                .getContentAsString();
        assertThat(text).startsWith("\uFEFFcustomer_id,");
        return new ArrayList<>(Recomputation.lines(text.substring(1)));
    }

    private int refusals() {
        return jdbc.sql("select count(*) from audit_entry where kind in ('REFUSED', 'AGAINST_RULE')")
                .query(Integer.class)
                .single();
    }
}
