package com.keyuan.crm.compliance.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.audit.AuditFilter;
import com.keyuan.crm.audit.AuditKind;
import com.keyuan.crm.audit.AuditName;
import com.keyuan.crm.audit.AuditPage;
import com.keyuan.crm.audit.AuditRow;
import com.keyuan.crm.audit.Changes.Change;
import com.keyuan.crm.compliance.AccessLog;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.AuditWords;
import com.keyuan.crm.shared.web.WebTest;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest(AccessLogController.class)
@Import(AuditWords.class)
class AccessLogControllerTests {

    private static final UUID CUSTOMER = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final UUID HOLDER = UUID.fromString("0199a000-0000-7000-8000-000000000002");

    private final MockMvcTester web;
    private final MessageSource messages;

    @MockitoBean
    private AccessLog log;

    AccessLogControllerTests(MockMvcTester web, MessageSource messages) {
        this.web = web;
        this.messages = messages;
    }

    @Test
    void tellsRecordsPeopleAndCodesByTheirNames() {
        given(log.read(any(), any(), any()))
                .willReturn(page(
                        AuditKind.CHANGED,
                        "customer",
                        Map.of(
                                "holder", new Change(null, HOLDER.toString()),
                                "kind", new Change("DEALER", "OTHER"),
                                "importance", new Change(null, "STRATEGIC"))));

        assertThat(read("zh-CN"))
                .contains("江北恒桥建设集团", "持有人", "林嘉禾", "经销商", "其他类型", "战略", "周砚青")
                .doesNotContain("DEALER", "STRATEGIC", "importance", ">" + HOLDER, "??");
        assertThat(read("en"))
                .contains("holder", "Dealer", "Other kind", "Customer")
                .doesNotContain("DEALER", "STRATEGIC", "??");
    }

    @Test
    void saysWhatWasRefusedInWords() {
        given(log.read(any(), any(), any()))
                .willReturn(page(
                        AuditKind.REFUSED,
                        null,
                        Map.of("action", new Change(null, "CLAIM_PAY"), "way", new Change(null, "POST /claims"))));

        assertThat(read("zh-CN")).contains("付款", "POST /claims").doesNotContain("CLAIM_PAY");
        assertThat(read("en")).contains("pay a claim").doesNotContain("CLAIM_PAY");
    }

    @Test
    void showsNeitherCiphertextNorContentThatIsNotForTheReader() {
        given(log.read(any(), any(), any()))
                .willReturn(page(
                        AuditKind.CHANGED,
                        "contact",
                        Map.of("phone", new Change(null, "sealed:AAAA"), "notes", new Change(null, null))));

        assertThat(read("zh-CN")).contains("已加密", "内容不显示").doesNotContain("sealed:");
    }

    @Test
    void narrowsByNamesAndTellsALookAtTheLogInWords() {
        given(log.read(any(), any(), any()))
                .willReturn(page(AuditKind.VIEWED, null, Map.of("logKind", new Change(null, "REFUSED"))));

        assertThat(web.get()
                        .uri("/access-log?who={w}&customer={c}", " 周砚青 ", "江北")
                        .with(asking(user(Role.COMPLIANCE))))
                .bodyText()
                .contains("value=\"周砚青\"", "value=\"江北\"", "被拒绝")
                .doesNotContain(">REFUSED<");
        verify(log).read(any(), eq(new AuditFilter(null, null, null, null, null, "周砚青", "江北")), any());
    }

    @Test
    void narrowsToOnePersonAndOneRecord() {
        given(log.read(any(), any(), any())).willReturn(page(AuditKind.VIEWED, "customer", Map.of()));
        PersonId person = PersonId.next();

        assertThat(web.get()
                        .uri("/access-log?kind=VIEWED&person={p}&subject={s}&from=2026-11-01", person, CUSTOMER)
                        .with(asking(user(Role.COMPLIANCE))))
                .hasStatusOk()
                .bodyText()
                .contains("只看一个人", "只看一个对象");
        verify(log)
                .read(
                        any(),
                        eq(new AuditFilter(
                                AuditKind.VIEWED, person, CUSTOMER, LocalDate.parse("2026-11-01"), null, null, null)),
                        any());
    }

    @ParameterizedTest
    @EnumSource(Action.class)
    void hasWordsForEveryActionThatMayBeRefused(Action action) {
        for (Locale locale : List.of(Locale.CHINA, Locale.ENGLISH)) {
            assertThat(messages.getMessage("audit.action." + action, null, null, locale))
                    .as("%s in %s", action, locale)
                    .isNotBlank();
        }
    }

    private String read(String language) {
        return new String(
                web.get()
                        .uri("/access-log")
                        .cookie(new Cookie("language", language))
                        .with(asking(user(Role.COMPLIANCE)))
                        .exchange()
                        .getMvcResult()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }

    private static AuditPage page(AuditKind kind, @Nullable String subject, Map<String, Change> details) {
        AuditRow row = new AuditRow(
                UUID.randomUUID(),
                TestClock.BEGINNING,
                kind,
                UUID.randomUUID(),
                "周砚青",
                "127.0.0.1",
                subject,
                subject == null ? null : CUSTOMER,
                details);
        return new AuditPage(
                new Slice<>(List.of(row), null),
                Map.of(
                        CUSTOMER.toString(),
                        new AuditName("江北恒桥建设集团", "江北恒桥建设集团"),
                        HOLDER.toString(),
                        new AuditName("林嘉禾", "林嘉禾"),
                        "kind:DEALER",
                        new AuditName("经销商", "Dealer"),
                        "kind:OTHER",
                        new AuditName("其他类型", "Other kind")));
    }
}
