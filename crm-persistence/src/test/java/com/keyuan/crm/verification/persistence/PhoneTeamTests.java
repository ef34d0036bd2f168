package com.keyuan.crm.verification.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.ContactId;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.insight.HomeNumbers;
import com.keyuan.crm.insight.NumberKind;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.StaleVersion;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.trip.ReportState;
import com.keyuan.crm.trip.TestTrips;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripReportId;
import com.keyuan.crm.trip.TripService;
import com.keyuan.crm.verification.Agreement;
import com.keyuan.crm.verification.Answer;
import com.keyuan.crm.verification.AnswerAlreadyRecorded;
import com.keyuan.crm.verification.AnswerChoice;
import com.keyuan.crm.verification.AttemptsLeft;
import com.keyuan.crm.verification.CallEnded;
import com.keyuan.crm.verification.CallNotDue;
import com.keyuan.crm.verification.CallOutcome;
import com.keyuan.crm.verification.CallService;
import com.keyuan.crm.verification.CallerBusy;
import com.keyuan.crm.verification.CustomerTaken;
import com.keyuan.crm.verification.PhoneCallId;
import com.keyuan.crm.verification.QuestionView;
import com.keyuan.crm.verification.QueueRow;
import com.keyuan.crm.verification.ScoutingNotOpen;
import com.keyuan.crm.verification.ScoutingRow;
import com.keyuan.crm.verification.ScoutingService;
import com.keyuan.crm.verification.ScoutingState;
import com.keyuan.crm.verification.TestCalls;
import com.keyuan.crm.verification.VerificationCallPage;
import com.keyuan.crm.verification.VerificationCalls;
import com.keyuan.crm.verification.VerificationClosing;
import com.keyuan.crm.verification.VerificationId;
import com.keyuan.crm.verification.VerificationPages;
import com.keyuan.crm.verification.VerificationQuestion;
import com.keyuan.crm.verification.VerificationResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@CommittingTest
@PersistenceTest
class PhoneTeamTests {

    private final TestCompany company;
    private final TestCustomers customers;
    private final TestTrips trips;
    private final TestCalls calls;
    private final VerificationCalls verification;
    private final VerificationClosing closing;
    private final VerificationPages pages;
    private final CallService telephone;
    private final ScoutingService scouting;
    private final TripService travelling;
    private final HomeNumbers home;
    private final JdbcClient jdbc;
    private final TestClock clock;

    private CurrentUser sales;
    private CurrentUser director;
    private CurrentUser assistant;
    private CurrentUser caller;
    private CurrentUser lead;
    private CustomerId customer;

    PhoneTeamTests(
            TestCompany company,
            TestCustomers customers,
            TestTrips trips,
            TestCalls calls,
            VerificationCalls verification,
            VerificationClosing closing,
            VerificationPages pages,
            CallService telephone,
            ScoutingService scouting,
            TripService travelling,
            HomeNumbers home,
            JdbcClient jdbc,
            TestClock clock) {
        this.company = company;
        this.customers = customers;
        this.trips = trips;
        this.calls = calls;
        this.verification = verification;
        this.closing = closing;
        this.pages = pages;
        this.telephone = telephone;
        this.scouting = scouting;
        this.travelling = travelling;
        this.home = home;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        director = company.hire("销售中心", Role.DIRECTOR);
        assistant = company.hire("销售支持部", Role.ASSISTANT);
        caller = company.hire("电话信息部", Role.PHONE);
        lead = company.hire("电话信息部", Role.PHONE, Role.MANAGER);
        customer = callable();
    }

    @Test
    void confirmsAVisitAndWithItTheReport() {
        TripReportId report = trips.qualified(sales, director, assistant, customer);
        VerificationId visit = calls.of(report).get(0);

        calls.confirmed(caller, visit);

        assertThat(trips.state(report)).isEqualTo(ReportState.VERIFIED);
        assertThat(single("select verification from visit where customer_id = :id", customer.value()))
                .isEqualTo("CONFIRMED");
        assertThat(single("select rating from satisfaction_rating where customer_id = :id", customer.value()))
                .isEqualTo(4);
        assertThat(single("select outcome from phone_call where customer_id = :id", customer.value()))
                .isEqualTo("COMPLETED");
        assertThat(customers.logOf(visit.value())).last().asString().contains("result", "CONFIRMED");
    }

    @Test
    void countsAtHomeWhatStandsInTheQueue() {
        trips.qualified(sales, director, assistant, callable());
        trips.qualified(sales, director, assistant, customer);
        CustomerId silent = customers.heldBy(sales);
        trips.qualified(sales, director, assistant, silent);

        assertThat(pages.waiting(caller, null).rows()).hasSize(2);
        assertThat(pages.figures(caller).waiting()).isEqualTo(2);
        assertThat(home.of(caller, List.of(NumberKind.TO_VERIFY), clock.today()))
                .singleElement()
                .satisfies(number -> assertThat(number.first()).isEqualByComparingTo("2"));
    }

    @Test
    void asksAheadOfATripNoLongerThanTheTripIsStillToCome() {
        TripId ended = trips.planned(sales, customer);
        TripId cancelled = trips.planned(sales, customer);
        travelling.askScouting(sales, ended, customer, "夏天还要不锈钢管吗");
        travelling.askScouting(sales, cancelled, customer, null);
        assertThat(scouting.open(caller, null).rows())
                .extracting(ScoutingRow::question)
                .containsExactlyInAnyOrder("夏天还要不锈钢管吗", null);
        ScoutingRow asked = scouting.ofTrip(sales, ended).get(0);

        travelling.cancel(sales, cancelled, 1, "客户改期");
        travelling.start(sales, ended, 1);
        PhoneCallId call = PhoneCallId.next();
        scouting.claim(caller, call, asked.id());
        telephone.dial(caller, call, contact());
        travelling.end(sales, ended, 2);

        assertThat(scouting.open(caller, null).rows()).isEmpty();
        assertThat(scouting.ofTrip(sales, cancelled))
                .extracting(ScoutingRow::state)
                .containsExactly(ScoutingState.WITHDRAWN);
        assertThatThrownBy(() -> scouting.answer(caller, call, AnswerChoice.YES, "要"))
                .isInstanceOf(ScoutingNotOpen.class);
        telephone.hangUp(caller, call, CallOutcome.NO_ANSWER, null);
        assertThatThrownBy(() -> scouting.claim(caller, PhoneCallId.next(), asked.id()))
                .isInstanceOf(ScoutingNotOpen.class);
    }

    @Test
    void asksAgainAboutAStopThatIsBackOnThePlan() {
        CustomerId other = callable();
        TripId trip = trips.planned(sales, customer, other);
        travelling.askScouting(sales, trip, customer, "人在吗");

        travelling.replan(sales, trip, 1, trips.plan(Set.of(), null, other));
        assertThat(scouting.open(caller, null).rows()).isEmpty();
        travelling.replan(sales, trip, 2, trips.plan(Set.of(), null, other, customer));
        travelling.askScouting(sales, trip, customer, "周五在吗");

        assertThat(scouting.open(caller, null).rows())
                .extracting(ScoutingRow::question)
                .containsExactly("周五在吗");
    }

    private ContactId contact() {
        return new ContactId((UUID) single("select id from contact where customer_id = :id", customer.value()));
    }

    @Test
    void findsAVisitPartlyTrueWhereSomethingDiffers() {
        TripReportId report = trips.qualified(sales, director, assistant, customer);
        VerificationId visit = calls.of(report).get(0);
        PhoneCallId call = calls.dialled(caller, customer);
        calls.answers(caller, call, visit);
        calls.judge(caller, call, visit, VerificationQuestion.MET, Agreement.DIFFERS);

        calls.conclude(caller, call, visit, VerificationResult.PARTLY);

        assertThat(trips.state(report)).isEqualTo(ReportState.VERIFIED);
    }

    @Test
    void makesAReportDiscrepantAndOpensACaseAtTheFirstVisitNotConfirmed() {
        CustomerId other = callable();
        TripReportId report = trips.qualified(sales, director, assistant, customer, other);
        VerificationId visit = calls.of(report).get(0);

        calls.denied(caller, visit);

        assertThat(trips.state(report)).isEqualTo(ReportState.DISCREPANT);
        assertThat(single("select state from misuse_case where verification_id = :id", visit.value()))
                .isEqualTo("OPEN");
        assertThat(single("select suspect_id from misuse_case where verification_id = :id", visit.value()))
                .isEqualTo(sales.id().value());
    }

    @Test
    void opensAServiceCaseAsSoonAsSomethingUnsolvedIsHeard() {
        CurrentUser service = company.hire("售后部", Role.SERVICE);
        TripReportId report = trips.qualified(sales, director, assistant, customer);
        VerificationId visit = calls.of(report).get(0);
        PhoneCallId call = calls.dialled(caller, customer);
        calls.answer(caller, call, visit, VerificationQuestion.THERE, new Answer(AnswerChoice.NO, null, null));

        calls.answer(caller, call, visit, VerificationQuestion.UNSOLVED, new Answer(AnswerChoice.YES, "管端口压扁", null));

        assertThat(single("select text from service_case where customer_id = :id", customer.value()))
                .isEqualTo("管端口压扁");
        assertThat(single("select owner_id from service_case where customer_id = :id", customer.value()))
                .isEqualTo(service.id().value());
        // a C customer, five working days from Wednesday
        assertThat(single("select due_on::text from service_case where customer_id = :id", customer.value()))
                .isEqualTo("2026-03-25");
    }

    @Test
    void coversAllOpenVisitsOfACustomerWithOneCall() {
        TripReportId first = trips.qualified(sales, director, assistant, customer);
        TripReportId second = trips.qualified(sales, director, assistant, customer);
        VerificationId one = calls.of(first).get(0);
        VerificationId two = calls.of(second).get(0);
        PhoneCallId call = calls.dialled(caller, customer);

        calls.answers(caller, call, one);
        calls.conclude(caller, call, one, VerificationResult.CONFIRMED);
        assertThat(pages.call(caller, call, null).visits()).hasSize(2);
        calls.answers(caller, call, two);
        calls.conclude(caller, call, two, VerificationResult.CONFIRMED);

        assertThat(trips.state(first)).isEqualTo(ReportState.VERIFIED);
        assertThat(trips.state(second)).isEqualTo(ReportState.VERIFIED);
        assertThat(single("select count(*) from phone_call where customer_id = :id", customer.value()))
                .isEqualTo(1L);
    }

    @Test
    void isGivenUpByTheLeadAfterThreeAttemptsOnDifferentHalfDays() {
        TripReportId report = trips.qualified(sales, director, assistant, customer);
        VerificationId visit = calls.of(report).get(0);
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> closing.giveUp(lead, visit, "打不通", calls.version(visit)))
                    .isInstanceOf(AttemptsLeft.class);
            PhoneCallId call = calls.dialled(caller, customer);
            telephone.hangUp(caller, call, CallOutcome.NO_ANSWER, null);
            assertThatThrownBy(() -> calls.claimed(caller, customer)).isInstanceOf(CallNotDue.class);
            clock.advance(Duration.ofHours(12));
        }
        assertThatThrownBy(() -> calls.claimed(caller, customer)).isInstanceOf(CallNotDue.class);
        assertThat(pages.forLead(lead, null).rows()).singleElement().satisfies(row -> {
            assertThat(row.attempts()).isEqualTo(3);
            assertThat(row.lastOutcome()).isEqualTo(CallOutcome.NO_ANSWER);
        });

        closing.giveUp(lead, visit, "三次无人接听", calls.version(visit));

        assertThat(trips.state(report)).isEqualTo(ReportState.UNVERIFIABLE);
        assertThat(pages.forLead(lead, null).rows()).isEmpty();
    }

    @Test
    void leavesACustomerInPeaceForTenDaysAfterTalking() {
        calls.confirmed(
                caller,
                calls.of(trips.qualified(sales, director, assistant, customer)).get(0));
        clock.advance(Duration.ofDays(1));
        trips.qualified(sales, director, assistant, customer);

        assertThatThrownBy(() -> calls.claimed(caller, customer)).isInstanceOf(CallNotDue.class);
        clock.advance(Duration.ofDays(9));
        calls.claimed(caller, customer);
    }

    @Test
    void asksTheNextContactFromTheBeginningWhereTheFirstCouldNotSay() {
        TripReportId report = trips.qualified(sales, director, assistant, customer);
        VerificationId visit = calls.of(report).get(0);
        PhoneCallId call = calls.dialled(caller, customer);
        calls.answer(caller, call, visit, VerificationQuestion.THERE, new Answer(AnswerChoice.UNSURE, null, null));
        telephone.hangUp(caller, call, CallOutcome.COULD_NOT_SAY, "前台不清楚");
        clock.advance(Duration.ofHours(3));

        PhoneCallId next = calls.claimed(caller, customer);

        assertThat(pages.call(caller, next, null).check().questions())
                .extracting(QuestionView::question)
                .first()
                .isEqualTo(VerificationQuestion.THERE);
        assertThat(pages.call(caller, next, null).check().questions().get(0).state())
                .isEqualTo(QuestionView.State.NOW);
    }

    @Test
    void showsWhatTheReportSaysOnlyOnceTheAnswerIsRecorded() {
        VerificationId visit =
                calls.of(trips.qualified(sales, director, assistant, customer)).get(0);
        PhoneCallId call = calls.dialled(caller, customer);

        VerificationCallPage before = pages.call(caller, call, null);
        assertThat(before.toString()).doesNotContain("船用无缝管", "订单排到八月", "周五前书面答复");

        calls.answer(caller, call, visit, VerificationQuestion.THERE, new Answer(AnswerChoice.YES, null, null));
        calls.answer(caller, call, visit, VerificationQuestion.MET, new Answer(null, "陆工", null));
        assertThat(pages.call(caller, call, null).toString()).doesNotContain("船用无缝管", "订单排到八月");

        calls.answer(caller, call, visit, VerificationQuestion.DISCUSSED, new Answer(null, "报价", null));
        assertThat(pages.call(caller, call, null).toString()).contains("订单排到八月").doesNotContain("船用无缝管");
        assertThatThrownBy(() -> calls.answer(
                        caller, call, visit, VerificationQuestion.DISCUSSED, new Answer(null, "订单排到八月", null)))
                .isInstanceOf(AnswerAlreadyRecorded.class);
    }

    @Test
    void readsTheNumberOnlyOnceItWasDialledAndLogsThat() {
        trips.qualified(sales, director, assistant, customer);
        PhoneCallId call = calls.claimed(caller, customer);
        assertThat(pages.call(caller, call, null).call().number()).isNull();

        calls.dial(caller, call, customer);

        assertThat(pages.call(caller, call, null).call().number()).isEqualTo("13812341234");
        assertThat(jdbc.sql("select count(*) from audit_entry where kind = 'REVEALED' and person_id = :me")
                        .param("me", caller.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        clock.advance(Duration.ofMinutes(20));
        assertThat(pages.call(caller, call, null).call().number()).isNull();
    }

    @Test
    void givesAWorklessCallToTheNextAfterTwentyMinutes() {
        VerificationId visit =
                calls.of(trips.qualified(sales, director, assistant, customer)).get(0);
        CurrentUser colleague = company.hire("电话信息部", Role.PHONE);
        PhoneCallId call = calls.dialled(caller, customer);
        assertThatThrownBy(() -> calls.claimed(colleague, customer)).isInstanceOf(CustomerTaken.class);
        clock.advance(Duration.ofMinutes(20));

        calls.claimed(colleague, customer);

        assertThatThrownBy(() -> calls.answers(caller, call, visit)).isInstanceOf(CallEnded.class);
        assertThat(single("select outcome from phone_call where id = :id", call.value()))
                .isEqualTo("LAPSED");
    }

    @Test
    void ringsOneCustomerAtATime() {
        CustomerId other = callable();
        trips.qualified(sales, director, assistant, customer, other);
        PhoneCallId call = calls.claimed(caller, customer);

        assertThatThrownBy(() -> calls.claimed(caller, other)).isInstanceOf(CallerBusy.class);
        verification.claim(caller, call, customer); // the same form again
        telephone.release(caller, call);
        calls.claimed(caller, other);
    }

    @Test
    void refusesWhoeverHasAHandInThePaperAndChangesNothing() {
        CurrentUser travellingCaller = company.hire("电话信息部", Role.PHONE, Role.SALES);
        CurrentUser signing = company.hire("总经办", Role.PHONE, Role.DIRECTOR);
        CurrentUser entering = company.hire("信息组", Role.PHONE, Role.ASSISTANT);
        CurrentUser above = company.hire("华东部", Role.PHONE);
        CurrentUser beside = company.hire("华东二部", Role.PHONE);
        trips.qualified(sales, signing, entering, customer);
        CustomerId own = customers.heldBy(travellingCaller);
        customers.contact(own, "谢工", "13812341234");
        trips.qualified(travellingCaller, director, assistant, own);

        assertThatThrownBy(() -> calls.claimed(travellingCaller, own)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calls.claimed(caller, own)).isInstanceOf(Refused.class); // of the same department
        assertThatThrownBy(() -> calls.claimed(signing, customer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calls.claimed(entering, customer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calls.claimed(above, customer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> calls.claimed(sales, customer)).isInstanceOf(Refused.class);
        assertThat(pages.waiting(signing, null).rows())
                .extracting(QueueRow::customer)
                .containsExactly(own);
        assertThat(pages.waiting(above, null).rows())
                .extracting(QueueRow::customer)
                .containsExactly(own);
        assertThat(pages.waiting(caller, null).rows())
                .extracting(QueueRow::customer)
                .containsExactly(customer);
        assertThat(single("select count(*) from phone_call where :id is not null", own.value()))
                .isEqualTo(0L);
        calls.claimed(beside, customer);
    }

    @Test
    void refusesACallThatIsAnothersAndAStaleDecision() {
        VerificationId visit =
                calls.of(trips.qualified(sales, director, assistant, customer)).get(0);
        CurrentUser colleague = company.hire("电话信息部", Role.PHONE);
        PhoneCallId call = calls.dialled(caller, customer);

        assertThatThrownBy(() -> calls.denials(colleague, call, visit)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> telephone.hangUp(colleague, call, CallOutcome.BUSY, null))
                .isInstanceOf(Refused.class);
        calls.denials(caller, call, visit);
        assertThatThrownBy(() -> verification.conclude(
                        caller, call, visit, VerificationResult.NOT_CONFIRMED, "无人到访", calls.version(visit) - 1))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> closing.giveUp(caller, visit, "算了", calls.version(visit)))
                .isInstanceOf(Refused.class); // not the lead
        assertThat(single("select result is null from verification where id = :id", visit.value()))
                .isEqualTo(true);
    }

    @Test
    void opensNothingTwiceAndSamplesLocalVisits() {
        CustomerId local = customers.heldBy(sales);
        for (int n = 0; n < 60; n++) {
            trips.visit(sales, local, null);
        }

        long sampled = jdbc.sql("select count(*) from verification where report_id is null")
                .query(Long.class)
                .single();
        long waiting = jdbc.sql("select count(*) from visit where verification = 'WAITING'")
                .query(Long.class)
                .single();

        assertThat(sampled).isBetween(2L, 25L).isEqualTo(waiting);
    }

    private CustomerId callable() {
        CustomerId made = customers.heldBy(sales);
        customers.contact(made, "谢工", "13812341234");
        return made;
    }

    private Object single(String sql, UUID id) {
        return List.copyOf(jdbc.sql(sql)
                        .param("id", id)
                        .query()
                        .listOfRows()
                        .get(0)
                        .values())
                .get(0);
    }
}
