package com.keyuan.crm.compliance.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import com.keyuan.crm.compliance.CaseDecided;
import com.keyuan.crm.compliance.Evidence;
import com.keyuan.crm.compliance.MisuseCaseId;
import com.keyuan.crm.compliance.MisuseCasePage;
import com.keyuan.crm.compliance.MisuseCaseRow;
import com.keyuan.crm.compliance.MisuseCaseService;
import com.keyuan.crm.compliance.MisuseState;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.Toast;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.verification.Agreement;
import com.keyuan.crm.verification.AnswerChoice;
import com.keyuan.crm.verification.VerificationQuestion;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest(MisuseCaseController.class)
class MisuseCaseControllerTests {

    private static final MisuseCaseRow ROW = new MisuseCaseRow(
            MisuseCaseId.next(),
            2,
            "段修远",
            "江北恒桥建设集团",
            "CL-2603-011",
            TestClock.BEGINNING,
            new BigDecimal("2846.00"),
            1,
            TestClock.BEGINNING,
            MisuseState.OPEN,
            null,
            null,
            null);

    private final MockMvcTester web;
    private final CurrentUser compliance = user(Role.COMPLIANCE);

    @MockitoBean
    private MisuseCaseService cases;

    MisuseCaseControllerTests(MockMvcTester web) {
        this.web = web;
    }

    @BeforeEach
    void oneCase() {
        given(cases.list(any(), anyBoolean(), any())).willReturn(new Slice<>(List.of(ROW), null));
        given(cases.page(any(), any()))
                .willReturn(new MisuseCasePage(
                        ROW,
                        List.of(new Evidence(
                                VerificationQuestion.THERE,
                                AnswerChoice.NO,
                                "那天没有人来",
                                null,
                                "2026-03-10 09:30",
                                Agreement.DIFFERS,
                                null)),
                        "门卫也没见到",
                        "罗一鸣",
                        TestClock.BEGINNING,
                        true));
    }

    @Test
    void listsCasesAndShowsBothSides() {
        assertThat(web.get().uri("/misuse-cases").with(asking(compliance)))
                .hasStatusOk()
                .bodyText()
                .contains("段修远", "CL-2603-011", "2,846.00")
                .doesNotContain("??");
        assertThat(web.get().uri("/misuse-cases/" + ROW.id()).with(asking(compliance)))
                .hasStatusOk()
                .bodyText()
                .contains("那天没有人来", "2026-03-10 09:30", "门卫也没见到", "澄清：没有问题")
                .doesNotContain("??");
        assertThat(web.get().uri("/misuse-cases/" + ROW.id() + "?lang=en").with(asking(compliance)))
                .bodyText()
                .contains("Cleared: nothing wrong")
                .doesNotContain("??");
    }

    @Test
    void asksForDecisionAndReason() {
        assertThat(web.post()
                        .uri("/misuse-cases/{id}/decision", ROW.id())
                        .param("version", "2")
                        .with(asking(compliance)))
                .hasStatus(422)
                .bodyText()
                .contains("理由")
                .doesNotContain("??");
    }

    @Test
    void showsHowItWasDecidedBesideTheReasonThatCameTooLate() {
        MisuseCaseRow decided = new MisuseCaseRow(
                ROW.id(),
                3,
                "段修远",
                "江北恒桥建设集团",
                "CL-2603-011",
                TestClock.BEGINNING,
                new BigDecimal("2846.00"),
                1,
                TestClock.BEGINNING,
                MisuseState.CONFIRMED,
                "本人承认",
                TestClock.BEGINNING,
                "叶知秋");
        given(cases.page(any(), any()))
                .willReturn(new MisuseCasePage(decided, List.of(), "", "罗一鸣", TestClock.BEGINNING, false));
        willThrow(new StaleVersion("misuse_case", ROW.id()))
                .given(cases)
                .decide(any(), any(), anyBoolean(), any(), anyLong());

        assertThat(web.post()
                        .uri("/misuse-cases/{id}/decision", ROW.id())
                        .param("version", "2")
                        .param("cleared", "true")
                        .param("reason", "门卫登记有记录")
                        .with(asking(compliance)))
                .hasStatus(409)
                .bodyText()
                .contains("这个案件已经定案", "本人承认", "叶知秋", "门卫登记有记录")
                .doesNotContain("??");
    }

    @Test
    void saysWhenSomebodyElseDecidedFirst() {
        willThrow(new CaseDecided()).given(cases).decide(any(), any(), anyBoolean(), any(), anyLong());

        assertThat(web.post()
                        .uri("/misuse-cases/{id}/decision", ROW.id())
                        .param("version", "2")
                        .param("cleared", "true")
                        .param("reason", "门卫登记有记录")
                        .with(asking(compliance)))
                .hasRedirectedUrl("/misuse-cases/" + ROW.id())
                .flash()
                .extracting("toast")
                .isEqualTo(new Toast("warn", "compliance.refused.decided", List.of()));
    }
}
