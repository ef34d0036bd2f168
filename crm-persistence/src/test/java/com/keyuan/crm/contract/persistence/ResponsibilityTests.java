package com.keyuan.crm.contract.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.contract.ContractFacts;
import com.keyuan.crm.contract.ContractId;
import com.keyuan.crm.contract.ContractReasonMissing;
import com.keyuan.crm.contract.ContractService;
import com.keyuan.crm.contract.ContractSigning;
import com.keyuan.crm.contract.Instalment;
import com.keyuan.crm.contract.InstalmentId;
import com.keyuan.crm.contract.NewContract;
import com.keyuan.crm.contract.ResponsibilityDeadlines;
import com.keyuan.crm.contract.ResponsibilityEnded;
import com.keyuan.crm.contract.ResponsibilityPassing;
import com.keyuan.crm.contract.ResponsibilityQueries.View;
import com.keyuan.crm.contract.ResponsibilityReading;
import com.keyuan.crm.contract.ResponsibilityRow;
import com.keyuan.crm.contract.ResponsibilityService;
import com.keyuan.crm.contract.ResponsibilityState;
import com.keyuan.crm.contract.ServiceResponsibilities;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.Behind;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
@PersistenceTest
class ResponsibilityTests {

    private final ContractService contracts;
    private final ContractSigning signing;
    private final ResponsibilityService answering;
    private final ResponsibilityReading reading;
    private final ResponsibilityPassing passing;
    private final ResponsibilityDeadlines deadlines;
    private final TransactionTemplate transaction;
    private final ServiceResponsibilities responsible;
    private final Access access;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private CurrentUser sales;
    private CurrentUser gao;
    private CurrentUser lin;
    private CurrentUser head;
    private CurrentUser director;
    private CustomerId customer;

    ResponsibilityTests(
            ContractService contracts,
            ContractSigning signing,
            ResponsibilityService answering,
            ResponsibilityReading reading,
            ResponsibilityPassing passing,
            ResponsibilityDeadlines deadlines,
            TransactionTemplate transaction,
            ServiceResponsibilities responsible,
            Access access,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc,
            TestClock clock) {
        this.contracts = contracts;
        this.signing = signing;
        this.answering = answering;
        this.reading = reading;
        this.passing = passing;
        this.deadlines = deadlines;
        this.transaction = transaction;
        this.responsible = responsible;
        this.access = access;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        gao = company.hire("客服中心", Role.SERVICE);
        lin = company.hire("客服中心", Role.SERVICE);
        head = company.hire("客服中心", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
        customer = customers.heldBy(sales);
    }

    @Test
    void isAcceptedByWhoeverWasAskedAndLetsThemSeeTheCustomer() {
        ContractId contract = signed();
        ResponsibilityRow offered = only(contract);
        CurrentUser asked = asking(offered);
        CurrentUser other = asked.equals(gao) ? lin : gao;
        assertThat(sees(asked)).isTrue();
        assertThat(sees(other)).isFalse();
        assertThat(responsible.of(customer)).isEmpty();
        assertThatThrownBy(() -> answering.accept(other, offered.id(), offered.version()))
                .isInstanceOf(Refused.class);
        Race race = Race.of(4, () -> answering.accept(asked, offered.id(), offered.version()));
        assertThat(race.successes()).isEqualTo(1);
        assertThat(responsible.of(customer)).contains(asked.id());
        assertThat(reading.counts(asked).mine()).isEqualTo(1);
        assertThat(reading.counts(other).mine()).isZero();
        // the next contract of the customer goes to whoever knows it
        assertThat(only(signed()).person()).isEqualTo(asked.id());
    }

    @Test
    void asksTheNextWhenOneDeclinesAndAnybodyAtLast() {
        ContractId contract = signed();
        ResponsibilityRow first = only(contract);
        assertThatThrownBy(() -> answering.decline(asking(first), first.id(), " ", first.version()))
                .isInstanceOf(ContractReasonMissing.class);
        answering.decline(asking(first), first.id(), "在外地驻场两个月", first.version());
        ResponsibilityRow second = reading.ofContract(director, contract).get(0);
        assertThat(second.person()).isNotEqualTo(first.person());
        assertThat(sees(asking(first))).isFalse();
        answering.decline(asking(second), second.id(), "不懂这类管材", second.version());
        ResponsibilityRow third = reading.ofContract(director, contract).get(0);
        assertThat(third.person()).isNull();
        assertThat(reading.list(gao, View.OFFERED, null).rows()).singleElement().satisfies(row -> {
            assertThat(row.mayAnswer()).isTrue();
            assertThat(row.mayDecline()).isFalse();
        });
        answering.accept(gao, third.id(), third.version());
        assertThat(responsible.of(customer)).contains(gao.id());
        assertThat(reading.ofContract(director, contract))
                .extracting(ResponsibilityRow::state)
                .containsExactly(
                        ResponsibilityState.ACCEPTED, ResponsibilityState.DECLINED, ResponsibilityState.DECLINED);
    }

    @Test
    void goesToHeadAndDirectorsOnceWhenNobodyAcceptsInTime() {
        ContractId contract = signed();
        ResponsibilityRow offered = only(contract);
        deadlines.escalate();
        assertThat(tasks(head)).isZero();
        clock.advance(Duration.ofDays(
                offered.dueOn().toEpochDay() - BusinessZone.today(clock).toEpochDay()));
        deadlines.escalate();
        assertThat(tasks(head)).isZero();
        clock.advance(Duration.ofDays(1));
        deadlines.escalate();
        deadlines.escalate();
        assertThat(tasks(head)).isEqualTo(1);
        assertThat(tasks(director)).isEqualTo(1);
        CurrentUser other = asking(offered).equals(gao) ? lin : gao;
        ResponsibilityRow late = only(contract);
        answering.passOn(head, late.id(), other.id(), late.version());
        assertThat(tasks(head)).isZero();
        assertThat(tasks(other)).isEqualTo(1);
    }

    @Test
    void lastsSomeMonthsBeyondTheContractAndEndsWithACancelledOne() {
        ContractId contract = signed();
        ResponsibilityRow offered = only(contract);
        CurrentUser asked = asking(offered);
        answering.accept(asked, offered.id(), offered.version());
        signing.complete(sales, contract, 1);
        clock.advance(Duration.ofDays(300));
        assertThat(sees(asked)).isTrue();
        clock.advance(Duration.ofDays(70));
        assertThat(sees(asked)).isFalse();
        assertThat(responsible.of(customer)).isEmpty();
        ContractId second = signed();
        signing.cancel(director, second, "客户项目取消", 1);
        assertThat(reading.ofContract(director, second))
                .extracting(ResponsibilityRow::state)
                .containsExactly(ResponsibilityState.ENDED);
    }

    @Test
    void leavesNobodyResponsibleForWhatIsCancelledWhileSomebodyAnswers() {
        ContractId declined = signed();
        ResponsibilityRow offered = only(declined);
        assertThat(behind(
                        () -> answering.decline(asking(offered), offered.id(), "在外地驻场两个月", offered.version()),
                        () -> signing.cancel(director, declined, "客户项目取消", 1)))
                .isNull();
        assertThat(reading.ofContract(director, declined))
                .extracting(ResponsibilityRow::state)
                .containsExactly(ResponsibilityState.ENDED, ResponsibilityState.DECLINED);
        ContractId cancelled = signed();
        ResponsibilityRow late = only(cancelled);
        CurrentUser other = asking(late).equals(gao) ? lin : gao;
        assertThat(behind(
                        () -> signing.cancel(director, cancelled, "客户项目取消", 1),
                        () -> answering.passOn(director, late.id(), other.id(), late.version())))
                .isNotNull();
        assertThat(only(cancelled).state()).isEqualTo(ResponsibilityState.ENDED);
    }

    @Test
    void endsInTimeWhatIsPassedOnWhileTheContractIsCompleted() {
        ContractId contract = signed();
        ResponsibilityRow offered = only(contract);
        CurrentUser other = asking(offered).equals(gao) ? lin : gao;
        assertThat(behind(
                        () -> answering.passOn(director, offered.id(), other.id(), offered.version()),
                        () -> signing.complete(sales, contract, 1)))
                .isNull();
        assertThat(reading.ofContract(director, contract).get(0).toOn())
                .isEqualTo(BusinessZone.today(clock).plusMonths(12));
    }

    @Test
    void servesAfterCompletionNoLongerForBeingPassedOn() {
        ContractId contract = signed();
        ResponsibilityRow offered = only(contract);
        CurrentUser asked = asking(offered);
        CurrentUser other = asked.equals(gao) ? lin : gao;
        answering.accept(asked, offered.id(), offered.version());
        signing.complete(sales, contract, 1);
        LocalDate last = BusinessZone.today(clock).plusMonths(12);
        clock.advance(Duration.ofDays(100));
        answering.passOn(asked, offered.id(), other.id(), offered.version() + 2);
        ResponsibilityRow next = newest(contract);
        assertThat(next.dueOn()).isAfter(BusinessZone.today(clock));
        answering.accept(other, next.id(), next.version());
        assertThat(newest(contract).toOn()).isEqualTo(last);
        assertThat(responsible.of(customer)).contains(other.id());
        clock.advance(Duration.ofDays(300));
        assertThat(responsible.of(customer)).isEmpty();
        assertThat(sees(other)).isFalse();
        assertThatThrownBy(() -> answering.passOn(director, next.id(), asked.id(), next.version() + 1))
                .isInstanceOf(ResponsibilityEnded.class);
    }

    @Test
    void leavesTheNextOneWhatIsLeftOfTheTime() {
        ContractId contract = signed();
        ResponsibilityRow first = only(contract);
        clock.advance(Duration.ofDays(2));
        answering.decline(asking(first), first.id(), "在外地驻场两个月", first.version());
        ResponsibilityRow second = newest(contract);
        assertThat(second.dueOn()).isEqualTo(first.dueOn());
        clock.advance(Duration.ofDays(20));
        deadlines.escalate();
        assertThat(tasks(head)).isEqualTo(1);
        answering.decline(asking(second), second.id(), "不懂这类管材", second.version() + 1);
        ResponsibilityRow third = newest(contract);
        assertThat(third.dueOn()).isEqualTo(first.dueOn());
        assertThat(third.escalated()).isTrue();
        assertThat(tasks(director))
                .as("whoever declines does not settle what is late")
                .isEqualTo(1);
        deadlines.escalate();
        assertThat(tasks(director)).isEqualTo(1);
        answering.passOn(director, third.id(), gao.id(), third.version());
        assertThat(tasks(director)).isZero();
        ResponsibilityRow fourth = newest(contract);
        assertThat(fourth.dueOn()).as("whoever is responsible decided").isAfter(BusinessZone.today(clock));
        assertThat(fourth.escalated()).isFalse();
        answering.accept(gao, fourth.id(), fourth.version());
        answering.passOn(gao, fourth.id(), lin.id(), fourth.version() + 1);
        assertThat(newest(contract).dueOn())
                .as("whoever follows a service begins anew")
                .isAfter(BusinessZone.today(clock));
        assertThat(newest(contract).escalated()).isFalse();
    }

    @Test
    void countsNothingThatIsOver() {
        ContractId contract = signed();
        CurrentUser asked = asking(only(contract));
        CurrentUser other = asked.equals(gao) ? lin : gao;
        serve(asked, contract);
        serve(asked, signed());
        clock.advance(Duration.ofDays(370));
        assertThat(reading.list(director, View.ACCEPTED, null).rows()).isEmpty();
        assertThat(only(contract).mayPassOn()).isFalse();
        customer = customers.heldBy(sales);
        ResponsibilityRow next = only(signed());
        answering.passOn(director, next.id(), other.id(), next.version());
        customer = customers.heldBy(sales);
        assertThat(only(signed()).person())
                .as("two that are over are fewer than one that is not")
                .isEqualTo(asked.id());
    }

    private void serve(CurrentUser asked, ContractId contract) {
        answering.accept(asked, only(contract).id(), only(contract).version());
        signing.complete(sales, contract, 1);
    }

    private ResponsibilityRow newest(ContractId contract) {
        return reading.ofContract(director, contract).get(0);
    }

    private @Nullable Throwable behind(Statements.Work first, Statements.Work second) {
        return Behind.of(transaction, jdbc, first, second);
    }

    @Test
    void goesToAColleagueWhenWhoeverServedLeaves() {
        ContractId contract = signed();
        ResponsibilityRow offered = only(contract);
        CurrentUser asked = asking(offered);
        CurrentUser other = asked.equals(gao) ? lin : gao;
        answering.accept(asked, offered.id(), offered.version());
        clock.advance(Duration.ofDays(40));
        transaction.executeWithoutResult(now -> passing.handOn(director, offered.id(), other.id()));
        List<ResponsibilityRow> all = reading.ofContract(director, contract);
        assertThat(all)
                .extracting(ResponsibilityRow::state)
                .containsExactly(ResponsibilityState.OFFERED, ResponsibilityState.PASSED_ON);
        assertThat(all.get(0).person()).isEqualTo(other.id());
        assertThat(all.get(1).toOn()).isEqualTo(BusinessZone.today(clock));
        ResponsibilityRow next = all.get(0);
        // to somebody who is not of after-sales: anybody there may take it
        transaction.executeWithoutResult(now -> passing.handOn(director, next.id(), director.id()));
        assertThat(reading.ofContract(director, contract).get(0).person()).isNull();
    }

    private ContractId signed() {
        ContractId id = ContractId.next();
        var today = BusinessZone.today(clock);
        var plan = List.of(new Instalment(InstalmentId.next(), today.plusDays(30), Money.of(5000), null));
        contracts.create(
                sales,
                new NewContract(
                        id, customer, null, null, new ContractFacts("管材供货", Money.of(5000), today, null, null, plan)));
        signing.sign(sales, id, today, 0);
        return id;
    }

    private ResponsibilityRow only(ContractId contract) {
        List<ResponsibilityRow> all = reading.ofContract(director, contract);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private CurrentUser asking(ResponsibilityRow row) {
        PersonId person = Objects.requireNonNull(row.person());
        return person.equals(gao.id()) ? gao : lin;
    }

    private boolean sees(CurrentUser user) {
        return access.allows(user, Action.CUSTOMER_VIEW, customer.value());
    }

    private int tasks(CurrentUser user) {
        return jdbc.sql("select count(*) from task where assignee_id = :person and done_at is null")
                .param("person", user.id().value())
                .query(Integer.class)
                .single();
    }
}
