package com.keyuan.crm.grant;

import static com.keyuan.crm.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import java.time.Duration;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CommittingTest
@ApplicationTest
@RequiredArgsConstructor
class QueryStoryTests {

    private static final String NAME = "澄湖给排水设备有限公司";

    private final MockMvcTester mvc;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser asker;
    private CurrentUser manager;
    private CurrentUser foreignManager;
    private CustomerId customer;

    @BeforeEach
    void aCustomerOfAColleague() {
        asker = company.hire("华东一部", Role.SALES);
        CurrentUser holder = company.hire("华南部", Role.SALES);
        manager = company.asking(company.hire("华南部", Role.MANAGER).id());
        foreignManager = company.asking(company.hire("华东一部", Role.MANAGER).id());
        customer = customers.named(NAME, holder);
    }

    @Test
    void opensThePageForTheDaysGivenAndEndsByItself() {
        assertThat(look()).hasStatus(403);
        QueryApplicationId id = QueryApplicationId.next();
        assertThat(file(id, " 澄湖给排水设备 有限公司")).hasRedirectedUrl("/queries/" + id);
        assertThat(file(id, NAME)).as("sent twice").hasRedirectedUrl("/queries/" + id);
        assertThat(file(QueryApplicationId.next(), NAME))
                .hasStatus(422)
                .bodyText()
                .contains("正在等批");
        assertThat(look()).as("asking is not seeing").hasStatus(403);
        assertThat(mvc.get().uri("/queries").with(signedInAs(asker))).bodyText().doesNotContain("等我批");
        assertThat(mvc.get().uri("/queries").with(signedInAs(manager)))
                .bodyText()
                .contains("等我批");
        assertThat(after("2020-01-01T00:00:00Z")).hasStatusOk().bodyText().doesNotContain("/queries/" + id);
        assertThat(after("2100-01-01T00:00:00Z")).bodyText().contains("/queries/" + id);
        assertThat(answer(foreignManager, id, "approval")).hasStatus(403);
        assertThat(answer(asker, id, "approval")).hasStatus(403);

        assertThat(answer(manager, id, "approval")).hasRedirectedUrl("/queries/" + id);
        assertThat(answer(manager, id, "refusal")).as("too late").hasStatus(302);

        assertThat(look()).hasStatusOk().bodyText().contains(NAME);
        assertThat(mvc.get().uri("/customers/{id}/edit", customer).with(signedInAs(asker)))
                .hasStatus(403);
        assertThat(mvc.get().uri("/queries/{id}", id).with(signedInAs(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("核对历史规格", "实际查看", "客户页面");
        assertThat(states()).containsExactly("GRANTED");
        clock.advance(Duration.ofDays(2));
        assertThat(mvc.get().uri("/customers/{id}", customer).with(signedInAs(asker, clock.instant())))
                .as("two days were given, today and tomorrow")
                .hasStatus(403);
        assertThat(jdbc.sql("select count(*) from task where done_at is null and title like '%查询%请批'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void endsEarlyByEitherSide() {
        QueryApplicationId id = QueryApplicationId.next();
        file(id, NAME);
        answer(manager, id, "approval");
        assertThat(look()).hasStatusOk();

        mvc.post().uri("/queries/{id}/end", id).with(signedInAs(manager)).exchange();

        assertThat(look()).hasStatus(403);
        assertThat(states()).containsExactly("ENDED");
    }

    @Test
    void tellsNothingButThatThereIsNothingToAskFor() {
        customers.named("公海里的一家", null);
        customers.named("自己的一家", asker);

        assertThat(file(QueryApplicationId.next(), "没有这一家"))
                .hasStatus(422)
                .bodyText()
                .contains("没有这个全称或代码");
        assertThat(file(QueryApplicationId.next(), "澄湖"))
                .as("a piece of a name")
                .hasStatus(422);
        assertThat(file(QueryApplicationId.next(), "公海里的一家"))
                .hasStatus(422)
                .bodyText()
                .contains("在公海");
        assertThat(file(QueryApplicationId.next(), "自己的一家"))
                .hasStatus(422)
                .bodyText()
                .contains("本来就看得到");
        assertThat(states()).isEmpty();
    }

    @Test
    void isNotForThoseWhoLeave() {
        company.notice(asker, manager);

        assertThat(file(QueryApplicationId.next(), NAME)).hasStatus(403);
    }

    private MvcTestResult file(QueryApplicationId id, String name) {
        return mvc.post()
                .uri("/queries")
                .param("id", id.toString())
                .param("customer", name)
                .param("purpose", "核对历史规格")
                .param("days", "7")
                .with(signedInAs(asker))
                .exchange();
    }

    private MvcTestResult answer(CurrentUser who, QueryApplicationId id, String how) {
        return mvc.post()
                .uri("/queries/{id}/" + how, id)
                .param("days", "2")
                .param("answer", "只看规格")
                .with(signedInAs(who))
                .exchange();
    }

    private MvcTestResult look() {
        return mvc.get()
                .uri("/customers/{id}", customer)
                .with(signedInAs(asker))
                .exchange();
    }

    /** The list as it goes on after a moment. */
    private MvcTestResult after(String moment) {
        return mvc.get()
                .uri("/queries?after={key}", moment + "~" + TimeOrderedIds.next())
                .with(signedInAs(manager))
                .exchange();
    }

    private List<String> states() {
        return jdbc.sql("select state from query_application")
                .query(String.class)
                .list();
    }
}
