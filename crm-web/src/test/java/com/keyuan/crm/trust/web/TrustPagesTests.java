package com.keyuan.crm.trust.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.web.WebTest;
import com.keyuan.crm.trust.FittedWeights;
import com.keyuan.crm.trust.RiskMap;
import com.keyuan.crm.trust.TrustAlert;
import com.keyuan.crm.trust.TrustAlertClosed;
import com.keyuan.crm.trust.TrustAlertId;
import com.keyuan.crm.trust.TrustAlertRow;
import com.keyuan.crm.trust.TrustAlertService;
import com.keyuan.crm.trust.TrustEvidence;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustFixture;
import com.keyuan.crm.trust.TrustPoint;
import com.keyuan.crm.trust.TrustPolicyService;
import com.keyuan.crm.trust.TrustReading;
import com.keyuan.crm.trust.TrustStanding;
import com.keyuan.crm.trust.TrustStep;
import com.keyuan.crm.trust.TrustStepService;
import com.keyuan.crm.trust.TrustStory;
import com.keyuan.crm.trust.TrustVerdict;
import com.keyuan.crm.trust.TrustWeightFitting;
import com.keyuan.crm.trust.TrustWeightOffer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest({TrustController.class, TrustAlertController.class, TrustPolicyController.class})
class TrustPagesTests {

    private static final CustomerId CUSTOMER = CustomerId.next();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 18);

    private final MockMvcTester web;
    private final CurrentUser manager = user(Role.MANAGER);
    private final CurrentUser director = user(Role.DIRECTOR);

    @MockitoBean
    private TrustReading reading;

    @MockitoBean
    private TrustWeightFitting fitting;

    @MockitoBean
    private TrustStepService steps;

    @MockitoBean
    private TrustAlertService alerts;

    @MockitoBean
    private TrustPolicyService policies;

    @MockitoBean
    private CustomerReading customers;

    TrustPagesTests(MockMvcTester web) {
        this.web = web;
    }

    @Test
    void explainsTheScoreAndOffersWhatWouldRaiseItMost() {
        given(reading.story(any(), any())).willReturn(story(TrustVerdict.SHARED));

        assertThat(web.get().uri("/customers/" + CUSTOMER + "/trust").with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("共有", "24.5", "/35", "来找 9 次", "周砚青", "最能提升：来电改走公司热线", "单线联系", "2025-12-31")
                .doesNotContain("??");
        assertThat(web.get().uri("/customers/" + CUSTOMER + "/trust?lang=en").with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("Shared", "9 matters")
                .doesNotContain("??");
    }

    @Test
    void saysSoWhereThereIsTooLittleEvidenceAndWhereThereIsNoneYet() {
        given(reading.story(any(), any())).willReturn(story(TrustVerdict.UNKNOWN));
        assertThat(web.get().uri("/customers/" + CUSTOMER + "/trust").with(asking(manager)))
                .bodyText()
                .contains("证据不足", "不作判断");

        given(reading.story(any(), any())).willReturn(new TrustStory(CUSTOMER, null, List.of()));
        assertThat(web.get().uri("/customers/" + CUSTOMER + "/trust").with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("还没有计算");
    }

    @Test
    void showsAnEmptyMapBeforeTheFirstRun() {
        given(reading.risk(any(), any()))
                .willReturn(new RiskMap(null, TrustFixture.policyV1(), List.of(), List.of(), List.of()));

        assertThat(web.get().uri("/trust/risk").with(asking(director)))
                .hasStatusOk()
                .bodyText()
                .contains("没有可看的客户")
                .doesNotContain("??", "echarts");
    }

    @Test
    void listsAlertsWithTheStepAndSaysWhenSomebodyWasFaster() {
        TrustAlertId id = TrustAlertId.next();
        given(alerts.list(any(), anyBoolean(), any())).willReturn(new Slice<>(List.of(alert(id)), null));
        assertThat(web.get().uri("/trust/alerts").with(asking(manager)))
                .hasStatusOk()
                .bodyText()
                .contains("汇安市政", "变成个人资源", "依附 周砚青", "引见第二位同事", "已处理…")
                .doesNotContain("??");

        willThrow(new TrustAlertClosed()).given(alerts).handle(any(), any(), any());
        assertThat(web.post()
                        .uri("/trust/alerts/{id}/handling", id)
                        .param("note", "已谈")
                        .with(asking(manager)))
                .hasRedirectedUrl("/trust/alerts");
    }

    @Test
    void keepsTheDraftOfAPolicyWhereItsNumbersAreWrong() {
        given(policies.all(any())).willReturn(List.of(TrustFixture.policyV1()));
        given(policies.present(any())).willReturn(TrustFixture.policyV1());

        assertThat(web.get().uri("/trust/policy").with(asking(director)))
                .hasStatusOk()
                .bodyText()
                .contains("现行第 1 版", "0.35", "自始", "¥5,000,000")
                .doesNotContain("??");
        assertThat(web.post()
                        .uri("/trust/policy")
                        .param("seen", "1")
                        .param("firstContact", "7")
                        .param("halfLife", "x")
                        .with(asking(director)))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"7\"", "is-invalid");
        verify(policies, never()).publish(any(), any(), anyInt());
    }

    private static TrustStory story(TrustVerdict verdict) {
        Map<TrustFactor, BigDecimal> factors = new EnumMap<>(TrustFactor.class);
        for (TrustFactor factor : TrustFactor.values()) {
            factors.put(factor, new BigDecimal("0.8"));
        }
        factors.put(TrustFactor.FIRST_CONTACT, new BigDecimal("0.7"));
        TrustStanding standing = new TrustStanding(
                CUSTOMER,
                DAY,
                TrustFixture.policyV1(),
                evidence(),
                factors,
                new BigDecimal("0.71"),
                new BigDecimal("58.40"),
                verdict,
                PersonId.next(),
                "周砚青",
                "周砚青",
                "周砚青",
                new BigDecimal("8642000"),
                new BigDecimal("3595072"),
                new BigDecimal("61"));
        return new TrustStory(
                CUSTOMER,
                standing,
                List.of(
                        new TrustPoint(LocalDate.of(2025, 12, 31), new BigDecimal("61"), TrustVerdict.COMPANY),
                        new TrustPoint(DAY, new BigDecimal("58.40"), verdict)));
    }

    @Test
    void offersFittedWeightsOnlyWhereEnoughIsKnown() {
        given(policies.present(any())).willReturn(TrustFixture.policyV1());
        given(fitting.offer(any())).willReturn(new TrustWeightOffer(12, 3, null));
        assertThat(web.get().uri("/trust/policy/weights").with(asking(director)))
                .hasStatusOk()
                .bodyText()
                .contains("已知结果的客户 12 家，其中 3 家跟人走", "还不够拟合")
                .doesNotContain("放进草稿");

        Map<TrustFactor, BigDecimal> weights =
                new EnumMap<>(TrustFixture.policyV1().weights());
        weights.put(TrustFactor.TENURE, new BigDecimal("0.17"));
        given(fitting.offer(any()))
                .willReturn(new TrustWeightOffer(64, 20, new FittedWeights(weights, 0.71, 0.80, 0.02)));
        assertThat(web.get().uri("/trust/policy/weights").with(asking(director)))
                .bodyText()
                .contains("AUC 提高 0.090（±0.039），超出偶然", "0.17", "放进草稿");
        assertThat(web.get().uri("/trust/policy/weights").with(asking(manager)))
                .bodyText()
                .doesNotContain("放进草稿");
    }

    private static TrustEvidence evidence() {
        BigDecimal one = BigDecimal.ONE;
        return new TrustEvidence(
                DAY.minusDays(90), 9, one, one, 3, one, one, one, 20, 1, one, one, 2, one, one, 0, one, one, 80, 2);
    }

    private static TrustAlertRow alert(TrustAlertId id) {
        return new TrustAlertRow(
                id,
                TrustAlert.Kind.PERSONAL,
                CUSTOMER,
                "汇安市政",
                "A",
                "周砚青",
                PersonId.next(),
                "周砚青",
                new BigDecimal("31.20"),
                TrustVerdict.PERSONAL,
                new BigDecimal("1300000"),
                TrustStep.INTRODUCE,
                Instant.parse("2026-03-17T01:00:00Z"),
                null,
                null,
                null,
                null);
    }
}
