package com.keyuan.crm.service.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerReading;
import com.keyuan.crm.service.CaseOwners;
import com.keyuan.crm.service.ServiceCaseId;
import com.keyuan.crm.service.ServiceCasePage;
import com.keyuan.crm.service.ServiceCaseRow;
import com.keyuan.crm.service.ServiceCaseService;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.WebTest;
import java.time.LocalDate;
import java.util.List;
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
    private ServiceCaseService cases;

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
                .contains("管端口压扁", "超 2 天", "高远", "03-18")
                .doesNotContain("??");
        assertThat(web.get().uri("/service-cases?lang=en").with(asking(service)))
                .bodyText()
                .contains("2 days over")
                .doesNotContain("??");
    }

    @Test
    void offersTheTwoStepsToWhoeverMayTakeThem() {
        given(cases.page(any(), any()))
                .willReturn(
                        new ServiceCasePage(OVERDUE, TODAY, true, List.of(new CaseOwners.Owner(PersonId.next(), "高远"))))
                .willReturn(new ServiceCasePage(OVERDUE, TODAY, false, List.of()));

        assertThat(web.get().uri("/service-cases/" + OVERDUE.id()).with(asking(service)))
                .hasStatusOk()
                .bodyText()
                .contains("办完了", "交给", "回访核实")
                .doesNotContain("??");
        assertThat(web.get().uri("/service-cases/" + OVERDUE.id()).with(asking(service)))
                .bodyText()
                .doesNotContain("办完了</span>");
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
                due,
                null,
                null,
                null);
    }
}
