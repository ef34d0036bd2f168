package com.keyuan.crm.trust.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustWeightFitting;
import com.keyuan.crm.trust.TrustWeightOffer;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the company's own leavings say on the weights of trust. */
@Transactional
@PersistenceTest
class TrustOutcomesTests {

    private final TrustWeightFitting fitting;
    private final TestCompany company;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TestOrders orders;
    private CurrentUser leaver;
    private CurrentUser director;
    private LocalDate notice;

    TrustOutcomesTests(TrustWeightFitting fitting, TestCompany company, TestClock clock, JdbcClient jdbc) {
        this.fitting = fitting;
        this.company = company;
        this.clock = clock;
        this.jdbc = jdbc;
        this.orders = new TestOrders(jdbc);
    }

    @BeforeEach
    void hire() {
        leaver = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
        notice = clock.today().minusDays(400);
    }

    @Test
    void fitsToCustomersThatOrderedAgainAfterTheLastDayOrDidNot() {
        for (int n = 0; n < 20; n++) {
            judged(held(notice.minusDays(90), notice.plusDays(120)), "0.7" + n % 10, "SHARED");
        }
        for (int n = 0; n < 12; n++) {
            judged(held(notice.minusDays(90), null), "0.2" + n % 10, "PERSONAL");
        }
        judged(held(null, notice.plusDays(120)), "0.9", "COMPANY");
        judged(held(notice.minusDays(90), null), "0.5", "UNKNOWN");
        held(notice.minusDays(90), null);
        leaves(notice, notice.plusDays(30));

        TrustWeightOffer offer = fitting.offer(director);

        assertThat(offer.customers()).isEqualTo(32);
        assertThat(offer.followed()).isEqualTo(12);
        assertThat(Objects.requireNonNull(offer.fitted()).weights().get(TrustFactor.TEAM_SERVICE))
                .isEqualByComparingTo("1");
        assertThat(offer.fitted().aucFitted()).isEqualTo(1);
    }

    @Test
    void waitsAYearAndTillTheAccountIsClosed() {
        judged(held(notice.minusDays(90), null), "0.5", "SHARED");
        leaves(notice, clock.today().minusDays(364));
        assertThat(fitting.offer(director)).isEqualTo(new TrustWeightOffer(0, 0, null));

        jdbc.sql("update leaving set last_day = last_day - 1, closed_at = null, closed_by = null")
                .update();
        assertThat(fitting.offer(director).customers()).isZero();
        jdbc.sql("update allocation set ended_at = now(), end_reason = 'LEAVING' where holder_id = :leaver")
                .param("leaver", leaver.id().value())
                .update();
        jdbc.sql("update leaving set closed_at = now(), closed_by = given_by").update();
        assertThat(fitting.offer(director)).isEqualTo(new TrustWeightOffer(1, 1, null));
    }

    @Test
    void tellsOnlyThoseWhoSeeThePolicy() {
        assertThatThrownBy(() -> fitting.offer(leaver)).isInstanceOf(Refused.class);
    }

    private CustomerId held(@Nullable LocalDate orderedBefore, @Nullable LocalDate orderedAfter) {
        CustomerId customer = orders.customer(leaver);
        if (orderedBefore != null) {
            orders.order(customer, orderedBefore, "1000");
        }
        if (orderedAfter != null) {
            orders.order(customer, orderedAfter, "1000");
        }
        jdbc.sql("update allocation set started_at = :then where customer_id = :customer")
                .param("then", notice.minusDays(500).atStartOfDay())
                .param("customer", customer.value())
                .update();
        return customer;
    }

    private void judged(CustomerId customer, String teamService, String verdict) {
        jdbc.sql("""
                        insert into trust_score (customer_id, as_of, policy_version, calculated_at, holder_id, held_since,
                            matters, matter_mass, matter_routed, orders, order_mass, order_value, order_routed, touches,
                            colleagues, touch_mass, touch_squares, checks, check_mass, check_confirmed, cases, case_mass,
                            case_by_others, completeness, revenue, only_asked, first_contact, order_route, breadth,
                            tenure, verification, team_service, record, confidence, score, verdict, money_at_risk)
                        values (:customer, :on, 1, now(), :holder, :on, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                            0, 50, 0, 0, 0.5, 0.5, 0.5, 0.5, 0.5, cast(:teamService as numeric), 0.5, 0.5, 50, :verdict, 0)""")
                .param("customer", customer.value())
                .param("on", notice.minusDays(5))
                .param("holder", leaver.id().value())
                .param("teamService", teamService)
                .param("verdict", verdict)
                .update();
    }

    private void leaves(LocalDate noticedOn, LocalDate lastDay) {
        jdbc.sql("""
                        insert into leaving (id, version, person_id, noticed_on, last_day, given_by, given_at, attached,
                                             at_risk, exposed_before, exposed, closed_by, closed_at)
                        values (:id, 0, :person, :noticed, :last, :by, now(), 0, 0, 0, 0, :by, now())""")
                .param("id", TimeOrderedIds.next())
                .param("person", leaver.id().value())
                .param("noticed", noticedOn)
                .param("last", lastDay)
                .param("by", director.id().value())
                .update();
    }
}
