package com.keyuan.crm.compliance;

import static com.keyuan.crm.SignedInAs.signedInAs;
import static org.assertj.core.api.Assertions.assertThat;

import com.keyuan.crm.ApplicationTest;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CommittingTest
@ApplicationTest
@RequiredArgsConstructor
class AlarmStoryTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 18);

    private final MockMvcTester mvc;
    private final TestCompany company;
    private final TestCustomers customers;
    private final AlarmService alarms;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser sales;
    private CurrentUser compliance;
    private CustomerId customer;
    private Instant morning;

    @BeforeEach
    void somebodyWhoLooksAtThreeCustomersAnHour() {
        sales = company.hire("华东一部", Role.SALES);
        compliance = company.hire("合规部", Role.COMPLIANCE);
        customer = customers.named("澄湖给排水设备有限公司", sales);
        morning = WEDNESDAY.atTime(9, 0).atZone(BusinessZone.ID).toInstant();
        for (int day = 2; day < 20; day++) {
            looks("VIEWED", 3, morning.minusSeconds(86_400L * day));
        }
        clock.set(morning.plusSeconds(1_800));
    }

    @Test
    void raisesLooksAgainstOnesOwnMedianOnceAnHour() {
        looks("VIEWED", 19, morning);
        assertThat(raised()).as("below the least").isEmpty();

        looks("VIEWED", 6, morning.plusSeconds(600));

        assertThat(raised()).containsExactly("MANY_VIEWS 25 3.0");
        looks("VIEWED", 1, morning.plusSeconds(900));
        assertThat(raised()).as("it grows with its hour").containsExactly("MANY_VIEWS 26 3.0");
    }

    @Test
    void leavesAloneWhoLooksAtManyEveryDay() {
        for (int day = 2; day < 20; day++) {
            looks("VIEWED", 5, morning.minusSeconds(86_400L * day));
        }
        looks("VIEWED", 30, morning);

        assertThat(raised()).as("eight an hour are usual, forty would be many").isEmpty();
    }

    @Test
    void raisesRefusalsNightsAndDecoys() {
        looks("REFUSED", 10, morning);
        looks("VIEWED", 5, morning.minusSeconds(6 * 3_600)); // three in the night
        mvc.post()
                .uri("/decoys")
                .param("name", "澄湖给排水设备 有限公司")
                .with(signedInAs(compliance, clock.instant()))
                .exchange();
        looks("REVEALED", 1, morning);

        assertThat(raised())
                .containsExactlyInAnyOrder(
                        "MANY_REFUSALS 10 null", "OUTSIDE_HOURS 5 null", "DECOY 5 null", "DECOY 11 null");
    }

    @Test
    void showsTheEvidenceToComplianceAndThatToTheDirector() {
        looks("REFUSED", 10, morning);
        alarms.raise();
        UUID alarm = jdbc.sql("select id from access_alarm").query(UUID.class).single();

        assertThat(mvc.get().uri("/alarms").with(signedInAs(compliance, clock.instant())))
                .hasStatusOk()
                .bodyText()
                .contains("多次尝试无权查看的内容");
        assertThat(mvc.get()
                        .uri("/alarms?after=2020-01-01T00:00:00Z~{id}", alarm)
                        .with(signedInAs(compliance, clock.instant())))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/alarms/" + alarm);
        assertThat(mvc.get().uri("/alarms/{id}", alarm).with(signedInAs(compliance, clock.instant())))
                .hasStatusOk()
                .bodyText()
                .contains("依据", "被拒绝", "澄湖给排水设备有限公司");
        assertThat(jdbc.sql(
                                "select count(*) from audit_entry where kind = 'VIEWED' and subject_id = :alarm and person_id = :who")
                        .param("alarm", alarm)
                        .param("who", compliance.id().value())
                        .query(Long.class)
                        .single())
                .as("who watches is watched")
                .isEqualTo(1);
        assertThat(mvc.get().uri("/alarms").with(signedInAs(sales, clock.instant())))
                .hasStatus(403);
        close(alarm, "");
        close(alarm, "误点了旧书签，已与本人核实");
        close(alarm, "再来一次");
        assertThat(jdbc.sql("select note from access_alarm").query(String.class).list())
                .containsExactly("误点了旧书签，已与本人核实");
    }

    private void close(UUID alarm, String note) {
        assertThat(mvc.post()
                        .uri("/alarms/{id}/closing", alarm)
                        .param("note", note)
                        .with(signedInAs(compliance, clock.instant())))
                .hasStatus(302);
    }

    private void looks(String kind, int times, Instant from) {
        jdbc.sql("""
                        insert into audit_entry (id, at, person_id, person_name, kind, subject_kind, subject_id, details)
                        select gen_random_uuid(), cast(:from as timestamptz) + n * interval '1 second', :who, '周砚青', :kind,
                               case :kind when 'REVEALED' then 'contact' else 'customer' end,
                               case :kind when 'REVEALED' then gen_random_uuid() else :customer end,
                               case :kind when 'REVEALED' then jsonb_build_object('customer', jsonb_build_array(null, :customer))
                               else '{}' end
                        from generate_series(1, :times) as n""")
                .param("from", Timestamp.from(from))
                .param("who", sales.id().value())
                .param("kind", kind)
                .param("customer", customer.value())
                .param("times", times)
                .update();
    }

    private List<String> raised() {
        alarms.raise();
        return jdbc.sql("select kind || ' ' || seen || ' ' || coalesce(usual::text, 'null') from access_alarm")
                .query(String.class)
                .list();
    }
}
