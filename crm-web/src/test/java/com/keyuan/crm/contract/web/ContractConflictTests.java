package com.keyuan.crm.contract.web;

import static com.keyuan.crm.shared.web.WebTestConfiguration.asking;
import static com.keyuan.crm.shared.web.WebTestConfiguration.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;

import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractPage;
import com.keyuan.crm.contract.ContractReading;
import com.keyuan.crm.contract.ContractRow;
import com.keyuan.crm.contract.ContractService;
import com.keyuan.crm.contract.ContractSigning;
import com.keyuan.crm.contract.ContractState;
import com.keyuan.crm.contract.Instalment;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.contract.OpportunityReading;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.web.WebTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two people at one plan: the second sees the lines that the first has changed, beside their own. */
@WebTest({ContractEntryController.class, ContractSigningController.class})
class ContractConflictTests {

    private static final ContractId ID = ContractId.next();
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private final MockMvcTester web;

    @MockitoBean
    private ContractService contracts;

    @MockitoBean
    private ContractSigning signing;

    @MockitoBean
    private ContractReading reading;

    @MockitoBean
    private OpportunityReading opportunities;

    ContractConflictTests(MockMvcTester web) {
        this.web = web;
    }

    @Test
    void showsTheLinesOfANegotiatedOne() {
        given(reading.pageTo(any(), any(), any())).willReturn(page());
        willThrow(new StaleVersion("contract", ID)).given(contracts).change(any(), any(), any(), anyLong());
        shows("/contracts/" + ID + "/edit");
    }

    @Test
    void showsTheLinesOfAnAmendmentAndKeepsWhatWasTyped() {
        given(reading.pageTo(any(), any(), any())).willReturn(page());
        willThrow(new StaleVersion("contract", ID)).given(signing).amend(any(), any(), any(), any(), any(), anyLong());
        shows("/contracts/" + ID + "/amendment");
    }

    private void shows(String address) {
        assertThat(web.post()
                        .uri(address)
                        .param("id", ID.toString())
                        .param("version", "1")
                        .param("customer", CustomerId.next().toString())
                        .param("title", "管材供货")
                        .param("signBy", DAY.toString())
                        .param("reason", "客户要求提前")
                        .param("amount", "100.00")
                        .param("plan[0].dueOn", "2026-04-15")
                        .param("plan[0].amount", "100.00")
                        .param("plan[0].label", "全款")
                        .with(asking(user(Role.MANAGER))))
                .hasStatus(409)
                .bodyText()
                .contains("2026-04-15 100.00 全款", "2026-04-01 40.00 首付 · 2026-05-01 60.00", "value=\"7\"")
                .doesNotContain("??");
    }

    private static ContractPage page() {
        ContractRow row = new ContractRow(
                ID,
                7,
                "HT-2603-001",
                CustomerId.next(),
                "江北恒桥",
                "A",
                "管材供货",
                Money.of(100),
                ContractState.SIGNED,
                DAY,
                DAY,
                "周砚青",
                null,
                null,
                TestClock.BEGINNING);
        return new ContractPage(
                row,
                new ContractPage.Details(null, null, null, null, null, null, null, null, "周砚青"),
                List.of(
                        new Instalment(InstalmentId.next(), DAY, Money.of(40), "首付"),
                        new Instalment(InstalmentId.next(), DAY.plusMonths(1), Money.of(60), null)),
                List.of(),
                Set.of());
    }
}
