package com.keyuan.crm.service.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.service.CaseOwners;
import com.keyuan.crm.service.CaseState;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCaseOpening;
import com.keyuan.crm.service.ServiceCasePage;
import com.keyuan.crm.service.ServiceCaseReading;
import com.keyuan.crm.service.ServiceCaseRow;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.WebTest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebTest(ServiceCaseController.class)
class ServiceCaseControllerTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    private static final ServiceCaseRow OVERDUE = row(TODAY.minusDays(2));

    private final MockMvcTester web;
    private final CurrentUser service = user(Role.SERVICE);

    @MockitoBean
    private ServiceCaseReading cases;

    @MockitoBean
    private ServiceCaseOpening opening;

    @MockitoBean
    private CustomerReading customers;

    ServiceCaseControllerTests(MockMvcTester web) {
        this.web = web;
    }

    @Test
    void listsWhatIsOpenWithItsDay() {
        given(cases.list(any(), any(), any())).willReturn(new Slice<>(List.of(OVERDUE, row(TODAY)), "2026_x"));

        assertThat(web.get().uri("/service-cases").with(asking(service)))
                .hasStatusOk()
                .bodyText()
                .contains("管端口压扁", "超 16 工时", "高远", "剩 3 工时")
                .doesNotContain("??");
        assertThat(web.get().uri("/service-cases?lang=en").with(asking(service)))
                .bodyText()
                .contains("16 working hours over", "to check")
                .doesNotContain("??");
    }

    @Test
    void offersTheStepToWhoeverMayTakeIt() {
        given(cases.page(any(), any()))
                .willReturn(page(new ServiceCasePage.May(true, false, false, true), null))
                .willReturn(page(new ServiceCasePage.May(false, true, false, false), "ABCDE"));

        assertThat(web.get().uri("/service-cases/" + OVERDUE.id()).with(asking(service)))
                .hasStatusOk()
                .bodyText()
                .contains("等电话组向客户复核", "交给", "回访核实", "第 1 轮", "不满意")
                .doesNotContain("??", "/open/cases/");
        assertThat(web.get().uri("/service-cases/" + OVERDUE.id()).with(asking(service)))
                .bodyText()
                .contains("记下客户的回答", "http://localhost/open/cases/ABCDE")
                .doesNotContain("??", "action=\"/service-cases/" + OVERDUE.id() + "/owner");
    }

    private static ServiceCasePage page(ServiceCasePage.May may, @Nullable String code) {
        ServiceCasePage.Round round = new ServiceCasePage.Round(
                1, "换货", "高远", TODAY, "已换", "高远", TestClock.BEGINNING, 2, "不满意", "罗一鸣", TestClock.BEGINNING);
        return new ServiceCasePage(
                OVERDUE,
                TODAY,
                List.of(round),
                List.of(new ServiceCasePage.Reopening(2, "又漏了", null, TestClock.BEGINNING)),
                List.of(new CaseOwners.Owner(PersonId.next(), "高远")),
                List.of(),
                code,
                may);
    }

    @Test
    void keepsWhatWasTypedWhenTheCustomerIsMissing() {
        assertThat(web.get().uri("/service-cases/new").with(asking(service))).hasStatusOk();
        assertThat(web.post()
                        .uri("/service-cases")
                        .param("id", ServiceCaseId.next().toString())
                        .param("text", "管端口压扁<script>")
                        .with(asking(service)))
                .hasStatus(422)
                .bodyText()
                .contains("管端口压扁&lt;script&gt;")
                .doesNotContain("??");
    }

    @Test
    void answersAPanelForTheCustomersPage() {
        given(cases.ofCustomer(any(), any())).willReturn(List.of(OVERDUE));

        assertThat(web.get()
                        .uri("/service-cases/of-customer/{id}", CustomerId.next())
                        .with(asking(service)))
                .hasStatusOk()
                .bodyText()
                .contains("管端口压扁", "<h1>服务单</h1>")
                .doesNotContain("ky-tabs", "??");
    }

    private static ServiceCaseRow row(LocalDate due) {
        return new ServiceCaseRow(
                ServiceCaseId.next(),
                0,
                CustomerId.next(),
                "江北恒桥建设集团",
                "A",
                "管端口压扁",
                "verification",
                TestClock.BEGINNING,
                "罗一鸣",
                PersonId.next(),
                "高远",
                CaseState.CHECK,
                2,
                0,
                false,
                due,
                TestClock.BEGINNING,
                due.isBefore(TODAY) ? -16 * 60 : 200,
                null,
                null,
                null);
    }
}
