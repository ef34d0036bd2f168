package com.keyuan.crm.survey.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.survey.SurveyAnswer;
import com.keyuan.crm.survey.SurveyAnswered;
import com.keyuan.crm.survey.SurveyAnswering;
import com.keyuan.crm.survey.SurveyGrouping;
import com.keyuan.crm.survey.SurveyId;
import com.keyuan.crm.survey.SurveyLinkExpired;
import com.keyuan.crm.survey.SurveyPlanning;
import com.keyuan.crm.survey.SurveyResult;
import com.keyuan.crm.survey.SurveyRow;
import com.keyuan.crm.survey.SurveyService;
import com.keyuan.crm.survey.SurveyView;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
@RequiredArgsConstructor
class SurveyTests {

    private static final SurveyAnswer GOOD = new SurveyAnswer(5, 4, 4, 5, null);
    private static final SurveyAnswer BAD = new SurveyAnswer(2, 3, 2, 1, "交货总是晚");

    private final TestCompany company;
    private final TestCustomers customers;
    private final SurveyPlanning planning;
    private final SurveyService surveys;
    private final SurveyAnswering answering;
    private final TestClock clock;
    private final JdbcClient jdbc;

    private CurrentUser sales;
    private CurrentUser caller;
    private CustomerId customer;

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        caller = company.hire("电话信息部", Role.PHONE);
        company.hire("售后部", Role.SERVICE);
        customer = customers.heldBy(sales);
        customers.tier(customer, 'A');
        jdbc.sql("""
                        insert into survey (id, version, customer_id, tier, asked_on, expires_on)
                        values (:id, 0, :customer, 'A', date '2026-03-18', date '2026-04-17')""")
                .param("id", UUID.randomUUID())
                .param("customer", customer.value())
                .update();
    }

    @Test
    void isAnsweredOnceAndCorrectedForSomeDays() {
        String token = token();
        assertThat(answering.find(token).again()).isFalse();
        SurveyId id = surveys.list(caller, SurveyView.OPEN, null).rows().get(0).id();
        answering.answer(token, BAD);
        assertThatThrownBy(() -> surveys.send(caller, id))
                .as("staff have no link to an answer")
                .isInstanceOf(SurveyAnswered.class);
        answering.answer(token, GOOD);

        assertThat(single("select rating from satisfaction_rating where source_kind = 'survey'"))
                .isEqualTo("5");
        assertThat(single("select corrections from survey")).isEqualTo("1");
        // a detractor's case stays: somebody was dissatisfied enough to say so
        assertThat(single("select text from service_case where source_kind = 'survey'"))
                .isEqualTo("交货总是晚");
        clock.advance(Duration.ofDays(3));
        answering.find(token);
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> answering.answer(token, BAD)).isInstanceOf(SurveyAnswered.class);
        assertThatThrownBy(() -> answering.find(token)).isInstanceOf(SurveyAnswered.class);
        assertThat(surveys.ofCustomer(sales, customer)).hasSize(1);
    }

    @Test
    void isRefusedWithAForeignLinkAndAfterItsLastDay() {
        clock.advance(Duration.ofDays(40));
        SurveyRow waiting = surveys.list(caller, SurveyView.OPEN, null).rows().get(0);
        String token = token();
        assertThatThrownBy(() -> answering.find("A" + token.substring(1))).isInstanceOf(NotFound.class);
        clock.advance(Duration.ofDays(30));
        assertThat(answering.find(token).again())
                .as("its days begin when it is given")
                .isFalse();
        assertThat(surveys.send(caller, waiting.id()).token()).isEqualTo(token);
        assertThat(surveys.list(caller, SurveyView.EXPIRED, null).rows()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThatThrownBy(() -> answering.answer(token, GOOD)).isInstanceOf(SurveyLinkExpired.class);
        assertThatThrownBy(() -> surveys.send(caller, waiting.id())).isInstanceOf(SurveyLinkExpired.class);
        assertThat(surveys.list(caller, SurveyView.OPEN, null).rows()).isEmpty();
        assertThat(surveys.list(caller, SurveyView.EXPIRED, null).rows()).hasSize(1);
        assertThat(single("select count(*) from satisfaction_rating where source_kind = 'survey'"))
                .isEqualTo("0");
    }

    @Test
    void opensOneCaseHoweverOftenADetractorAnswersAtOnce() {
        String token = token();

        Race race = Race.of(10, () -> answering.answer(token, BAD));

        assertThat(race.successes()).isPositive();
        assertThat(single("select count(*) from service_case where source_kind = 'survey'"))
                .isEqualTo("1");
        assertThat(single("select count(*) from satisfaction_rating where source_kind = 'survey'"))
                .isEqualTo("1");
    }

    @Test
    void isPutTogetherForWhoeverManages() {
        answering.answer(token(), BAD);
        CurrentUser manager = company.hire("华东一部", Role.MANAGER);
        CurrentUser elsewhere = company.hire("华南部", Role.MANAGER);

        for (SurveyGrouping by : SurveyGrouping.values()) {
            assertThat(surveys.results(manager, by))
                    .singleElement()
                    .satisfies(result -> assertThat(result.responsePercent()).isEqualTo(100))
                    .satisfies(result -> assertThat(result.reputation()).isEqualByComparingTo("2"))
                    .extracting(SurveyResult::detractors)
                    .isEqualTo(1);
            assertThat(surveys.results(elsewhere, by)).isEmpty();
        }
        assertThatThrownBy(() -> surveys.results(sales, SurveyGrouping.TIER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> surveys.list(sales, SurveyView.OPEN, null)).isInstanceOf(Refused.class);
        assertThat(surveys.list(manager, SurveyView.ANSWERED, null).rows()).hasSize(1);
        assertThat(surveys.list(elsewhere, SurveyView.ANSWERED, null).rows()).isEmpty();
        assertThat(surveys.maySend(manager)).isFalse();
    }

    @Test
    void fallsDueByTierAndNotTwice() {
        CustomerId other = customers.heldBy(sales);
        order(customer);
        order(other);
        customers.tier(other, 'A');

        assertThat(planning.openDue()).isEqualTo(1);
        assertThat(planning.openDue()).isZero();
        clock.advance(Duration.ofDays(93));
        assertThat(planning.openDue()).as("both wait for their links still").isZero();
        surveys.list(caller, SurveyView.OPEN, null).rows().forEach(row -> surveys.send(caller, row.id()));
        assertThat(planning.openDue()).isEqualTo(2);
    }

    @Test
    void beginsAtTheFirstPageWithACursorThatIsNone() {
        for (String cursor :
                List.of("x", "_", "+999999999-12-31_x", "0000-01-01_" + UUID.randomUUID(), "2026-03-18_")) {
            assertThat(surveys.list(caller, SurveyView.OPEN, cursor).rows())
                    .as(cursor)
                    .hasSizeLessThan(2);
        }
    }

    private String token() {
        SurveyRow row = surveys.list(caller, SurveyView.OPEN, null).rows().get(0);
        return surveys.send(caller, row.id()).token();
    }

    private void order(CustomerId of) {
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind,
                                                    recorded_at)
                        values (:id, 0, :customer, :number, date '2026-03-01', 100, 'SHARED', now())""")
                .param("id", UUID.randomUUID())
                .param("customer", of.value())
                .param("number", UUID.randomUUID().toString().substring(0, 12))
                .update();
    }

    private String single(String sql) {
        return String.valueOf(jdbc.sql(sql).query().singleValue());
    }
}
