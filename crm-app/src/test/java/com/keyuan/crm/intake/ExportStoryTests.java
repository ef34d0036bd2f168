package com.keyuan.crm.intake;

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
class ExportStoryTests {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final MockMvcTester mvc;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser asker;
    private CurrentUser manager;

    @BeforeEach
    void aFewCustomers() {
        asker = company.hire("华东一部", Role.SALES);
        manager = company.asking(company.hire("华东一部", Role.MANAGER).id());
        CustomerId customer = customers.named("澄湖给排水设备有限公司", asker);
        customers.contact(customer, "顾明", "13812345678");
    }

    @Test
    void givesAShortListWithoutContactsAndAsksForMore() {
        assertThat(take(asker, "contacts", "false")).hasStatusOk().hasContentType(WORKBOOK);
        assertThat(take(manager, "contacts", "true"))
                .as("a manager is who would be asked")
                .hasStatusOk();
        assertThat(take(asker, "contacts", "true")).hasStatus(422).bodyText().contains("要主管批准", "请主管批准");
        jdbc.sql("""
                        insert into customer (id, version, name, name_key, name_sort, created_at)
                        select gen_random_uuid(), 0, '第' || n || '家', '第' || n || '家', n::text, now()
                        from generate_series(1, 200) as n""").update();
        jdbc.sql("""
                        insert into allocation (id, version, customer_id, holder_id, started_at, reason)
                        select gen_random_uuid(), 0, id, :holder, now(), 'INITIAL' from customer where name like '第%家'""").param("holder", asker.id().value()).update();
        assertThat(take(asker, "contacts", "false")).hasStatus(422).bodyText().contains("现在有 201 行");
    }

    @Test
    void givesWhatTheManagerGrantedAndNothingElse() {
        ExportRequestId id = ExportRequestId.next();
        CurrentUser foreign = company.asking(company.hire("华南部", Role.MANAGER).id());
        CurrentUser colleague = company.hire("华东一部", Role.SALES);
        assertThat(ask(id)).hasRedirectedUrl("/exports/" + id);
        assertThat(ask(id)).as("sent twice").hasRedirectedUrl("/exports/" + id);
        assertThat(under(asker, id, "澄湖")).as("asking is not taking").hasStatus(422);
        assertThat(mvc.get().uri("/exports").with(signedInAs(asker))).bodyText().doesNotContain("等我批");
        assertThat(mvc.get().uri("/exports").with(signedInAs(manager)))
                .bodyText()
                .contains("等我批");
        assertThat(after("2020-01-01T00:00:00Z")).hasStatusOk().bodyText().doesNotContain("/exports/" + id);
        assertThat(after("2100-01-01T00:00:00Z")).bodyText().contains("/exports/" + id);
        assertThat(decide(foreign, id, "approval")).hasStatus(403);
        assertThat(decide(asker, id, "approval")).hasStatus(403);

        decide(manager, id, "approval");
        decide(manager, id, "refusal");

        assertThat(states()).containsExactly("GRANTED");
        assertThat(mvc.get().uri("/exports/{id}", id).with(signedInAs(asker)))
                .hasStatusOk()
                .bodyText()
                .contains("导出 XLSX", "name=\"q\" value=\"澄湖\"");
        assertThat(under(asker, id, "澄湖")).hasStatusOk().hasContentType(WORKBOOK);
        assertThat(under(asker, id, "澄")).as("another list").hasStatus(422);
        assertThat(under(colleague, id, "澄湖")).as("somebody else").hasStatus(422);
        clock.advance(Duration.ofHours(71));
        assertThat(under(asker, id, "澄湖")).hasStatusOk();
        clock.advance(Duration.ofHours(2));
        assertThat(under(asker, id, "澄湖")).as("too old").hasStatus(422);
        assertThat(jdbc.sql("select downloads from export_request")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where kind = 'EXPORTED' and details::text like '%' || :id || '%'")
                        .param("id", id.toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private MvcTestResult take(CurrentUser who, String... fields) {
        return send(who, "/customers/export", fields);
    }

    private MvcTestResult ask(ExportRequestId id) {
        return send(asker, "/customers/export/request", "asking", id.toString(), "contacts", "true", "q", "澄湖");
    }

    private MvcTestResult under(CurrentUser who, ExportRequestId id, String text) {
        return take(who, "contacts", "true", "granted", id.toString(), "q", text);
    }

    private MvcTestResult send(CurrentUser who, String uri, String... fields) {
        var request = mvc.post().uri(uri).param("purpose", "季度拜访计划");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(signedInAs(who, clock.instant())).exchange();
    }

    private MvcTestResult decide(CurrentUser who, ExportRequestId id, String how) {
        return mvc.post()
                .uri("/exports/{id}/" + how, id)
                .param("answer", "太多")
                .with(signedInAs(who))
                .exchange();
    }

    /** The list as it goes on after a moment. */
    private MvcTestResult after(String moment) {
        return mvc.get()
                .uri("/exports?after={key}", moment + "~" + TimeOrderedIds.next())
                .with(signedInAs(manager))
                .exchange();
    }

    private List<String> states() {
        return jdbc.sql("select state from export_request").query(String.class).list();
    }
}
