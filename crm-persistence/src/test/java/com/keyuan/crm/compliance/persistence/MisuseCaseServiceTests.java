package com.keyuan.crm.compliance.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.compliance.CaseDecided;
import com.keyuan.crm.compliance.DecisionReasonMissing;
import com.keyuan.crm.compliance.Evidence;
import com.keyuan.crm.compliance.MisuseCaseId;
import com.keyuan.crm.compliance.MisuseCaseService;
import com.keyuan.crm.compliance.MisuseState;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.verification.TestCalls;
import com.keyuan.crm.verification.VerificationQuestion;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class MisuseCaseServiceTests {

    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final TestCalls calls;
    private final MisuseCaseService cases;
    private final Statements statements;
    private final JdbcClient jdbc;

    private CurrentUser sales;
    private CurrentUser compliance;

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES, Role.COMPLIANCE);
        compliance = company.hire("合规部", Role.COMPLIANCE);
    }

    @Test
    void turnsADiscrepantReportIntoAVerifiedOneWhenCleared() {
        TripReportId report = denied();
        MisuseCaseId id = onlyCase();
        assertThat(trips.state(report)).isEqualTo(ReportState.DISCREPANT);

        cases.decide(compliance, id, true, "门卫登记显示当天到访，接电话的人请假", 0);

        assertThat(trips.state(report)).isEqualTo(ReportState.VERIFIED);
        assertThat(cases.page(compliance, id).row().state()).isEqualTo(MisuseState.CLEARED);
        assertThat(cases.countOpen(compliance)).isZero();
    }

    @Test
    void leavesAReportDiscrepantWhenConfirmed() {
        TripReportId report = denied();

        cases.decide(compliance, onlyCase(), false, "本人承认未到访", 0);

        assertThat(trips.state(report)).isEqualTo(ReportState.DISCREPANT);
    }

    @Test
    void showsBothSidesOfTheCallAndLogsTheLook() {
        denied();
        MisuseCaseId id = onlyCase();

        assertThat(cases.page(compliance, id).evidence())
                .extracting(Evidence::question)
                .containsExactly(
                        VerificationQuestion.THERE, VerificationQuestion.UNSOLVED, VerificationQuestion.SATISFACTION);
        assertThat(customers.logOf(id.value())).anyMatch(entry -> entry.startsWith("VIEWED"));
    }

    @Test
    void isHiddenFromTheAuthorAndFromEverybodyElse() {
        denied();
        MisuseCaseId id = onlyCase();

        assertThat(cases.list(sales, true, null).rows()).isEmpty();
        assertThatThrownBy(() -> cases.page(sales, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cases.decide(sales, id, true, "没有的事", 0)).isInstanceOf(Refused.class);
        for (Role role : Role.values()) {
            if (role != Role.COMPLIANCE) {
                CurrentUser other = company.hire("综合部", role);
                assertThatThrownBy(() -> cases.list(other, true, null)).isInstanceOf(Refused.class);
                assertThatThrownBy(() -> cases.page(other, id)).isInstanceOf(Refused.class);
            }
        }
        assertThat(cases.list(compliance, true, null).rows()).hasSize(1);
    }

    @Test
    void isNotDecidedByWhoeverSignedTheReport() {
        CurrentUser signing = company.hire("总经办", Role.DIRECTOR, Role.COMPLIANCE);
        deniedSignedBy(signing);
        MisuseCaseId id = onlyCase();

        assertThat(cases.page(signing, id).mayDecide()).isFalse();
        assertThatThrownBy(() -> cases.decide(signing, id, true, "我签的", 0)).isInstanceOf(Refused.class);
    }

    @Test
    void isDecidedOnceWithAReasonOnThePageThatWasRead() {
        denied();
        MisuseCaseId id = onlyCase();
        assertThatThrownBy(() -> cases.decide(compliance, id, true, " ", 0)).isInstanceOf(DecisionReasonMissing.class);
        assertThatThrownBy(() -> cases.decide(compliance, id, true, "已查", 7)).isInstanceOf(StaleVersion.class);

        Race race = Race.of(20, () -> cases.decide(compliance, id, true, "已查", 0));

        assertThat(race.successes()).isEqualTo(1);
        assertThatThrownBy(() -> cases.decide(compliance, id, false, "改判", 1)).isInstanceOf(CaseDecided.class);
    }

    @Test
    void sendsAsManyStatementsForManyCasesAsForOne() throws Exception {
        denied();
        int one = statements.during(() -> cases.list(compliance, true, null));
        denied();
        denied();

        assertThat(statements.during(() -> cases.list(compliance, true, null))).isEqualTo(one);
    }

    private TripReportId denied() {
        return deniedSignedBy(company.hire("销售中心", Role.DIRECTOR));
    }

    private TripReportId deniedSignedBy(CurrentUser director) {
        CustomerId customer = customers.heldBy(sales);
        customers.contact(customer, "谢工", "13812341234");
        TripReportId report = trips.qualified(sales, director, company.hire("销售支持部", Role.ASSISTANT), customer);
        calls.denied(company.hire("电话信息部", Role.PHONE), calls.of(report).get(0));
        return report;
    }

    private MisuseCaseId onlyCase() {
        return new MisuseCaseId(
                jdbc.sql("select id from misuse_case").query(UUID.class).single());
    }
}
