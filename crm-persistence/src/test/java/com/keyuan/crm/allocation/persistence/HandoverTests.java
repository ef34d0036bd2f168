package com.keyuan.crm.allocation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Access;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.Refused;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationService;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.allocation.HandoverDeadlines;
import com.keyuan.crm.allocation.HandoverId;
import com.keyuan.crm.allocation.HandoverIncomplete;
import com.keyuan.crm.allocation.HandoverOver;
import com.keyuan.crm.allocation.HandoverReading;
import com.keyuan.crm.allocation.HandoverRow;
import com.keyuan.crm.allocation.HandoverService;
import com.keyuan.crm.allocation.HandoverStep;
import com.keyuan.crm.allocation.PlanMove;
import com.keyuan.crm.allocation.PlanMoving;
import com.keyuan.crm.allocation.PlanObstacle;
import com.keyuan.crm.customer.CustomerDetails;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerName;
import com.keyuan.crm.customer.CustomerService;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CommittingTest
@PersistenceTest
class HandoverTests {

    private final AllocationService allocating;
    private final Allocations allocations;
    private final HandoverService handovers;
    private final HandoverReading reading;
    private final HandoverDeadlines deadlines;
    private final PlanMoving plans;
    private final CustomerService editing;
    private final Access access;
    private final TestCompany company;
    private final TestCustomers customers;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private CurrentUser former;
    private CurrentUser present;
    private CurrentUser manager;
    private CurrentUser director;
    private CurrentUser phone;

    HandoverTests(
            AllocationService allocating,
            Allocations allocations,
            HandoverService handovers,
            HandoverReading reading,
            HandoverDeadlines deadlines,
            PlanMoving plans,
            CustomerService editing,
            Access access,
            TestCompany company,
            TestCustomers customers,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            TestClock clock) {
        this.allocating = allocating;
        this.allocations = allocations;
        this.handovers = handovers;
        this.reading = reading;
        this.deadlines = deadlines;
        this.plans = plans;
        this.editing = editing;
        this.access = access;
        this.company = company;
        this.customers = customers;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        former = company.hire("华东一部", Role.SALES);
        present = company.hire("华东二部", Role.SALES);
        manager = company.hire("华东二部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
        phone = company.hire("客服中心", Role.PHONE);
    }

    @Test
    void theFormerHolderReadsUntilTheLastDayAndChangesNothing() {
        CustomerId customer = moved();
        assertThat(sees(former, customer)).isTrue();
        assertThat(access.allows(former, Action.CUSTOMER_EDIT, customer.value()))
                .isFalse();
        assertThat(access.allows(former, Action.CONTACT_REVEAL, customer.value()))
                .isFalse();
        assertThat(access.allows(phone, Action.CONTACT_REVEAL, customer.value()))
                .isTrue();
        clock.advance(Duration.ofDays(30));
        assertThat(sees(former, customer)).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(sees(former, customer)).isFalse();
        assertThat(sees(present, customer)).isTrue();
    }

    @Test
    void isAcceptedWhenEveryPointIsDone() {
        CustomerId customer = moved();
        HandoverId id = running(customer).id();
        assertThatThrownBy(() -> handovers.tick(former, id, HandoverStep.WORK, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> handovers.accept(present, id)).isInstanceOf(HandoverIncomplete.class);
        Race ticking = Race.of(6, () -> handovers.tick(present, id, HandoverStep.WORK, null));
        assertThat(ticking.failures()).isEmpty();
        handovers.tick(present, id, HandoverStep.LETTER, "MAILED");
        handovers.tick(present, id, HandoverStep.VISIT, "客户停产检修，改为电话会议");
        handovers.tick(present, id, HandoverStep.CHANNELS, null);
        handovers.called(phone, id, "已知悉");
        assertThatThrownBy(() -> handovers.accept(present, id)).isInstanceOf(HandoverIncomplete.class);
        jdbc.sql("update customer set completeness = 95 where id = :id")
                .param("id", customer.value())
                .update();
        assertThat(Race.of(6, () -> handovers.accept(present, id)).failures()).isEmpty();
        assertThat(sees(former, customer)).isFalse();
        assertThat(access.allows(phone, Action.CONTACT_REVEAL, customer.value()))
                .isFalse();
        assertThat(reading.page(present, id).row().done()).isEqualTo(6);
        assertThatThrownBy(() -> handovers.tick(present, id, HandoverStep.WORK, null))
                .isInstanceOf(HandoverOver.class);
        assertThat(customers.logOf(id.value()))
                .filteredOn(line -> line.contains("ACCEPTED"))
                .hasSize(1);
        assertThat(customers.logOf(id.value()))
                .filteredOn(line -> line.contains("WORK"))
                .hasSize(1);
    }

    /** What nobody took over goes to a manager in the end. */
    @Test
    void isWorkedOffAndAcceptedByAManagerToo() {
        CustomerId customer = customers.heldBy(former);
        jdbc.sql("""
                        insert into interest (id, version, person_id, customer_id, what, declared_at, declared_by)
                        values (gen_random_uuid(), 0, :who, :customer, 'x', now(), :who)""")
                .param("who", present.id().value())
                .param("customer", customer.value())
                .update();
        assertThat(handOn(move(customer, present))).containsExactlyEntriesOf(Map.of(customer, PlanObstacle.INTEREST));
        assertThat(handOn(move(customer, manager))).isEmpty();
        HandoverId id = running(customer).id();
        assertThat(reading.page(manager, id).mayWork()).isTrue();
        assertThat(reading.page(director, id).mayWork())
                .as("the new holder alone")
                .isFalse();
        handovers.tick(manager, id, HandoverStep.WORK, null);
        assertThatThrownBy(() -> handovers.tick(director, id, HandoverStep.CHANNELS, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> handovers.accept(manager, id)).isInstanceOf(HandoverIncomplete.class);
    }

    @Test
    void aNewMoveEndsTheOneThatRanAndACorrectionBeginsNone() {
        CustomerId customer = moved();
        HandoverId first = running(customer).id();
        CurrentUser third = company.hire("华东一部", Role.SALES);
        assign(customer, third);
        assertThat(reading.page(director, first).row().isRunning()).isFalse();
        assertThat(running(customer).from()).isEqualTo(present.id());
        assertThat(sees(former, customer)).isFalse();
        allocating.correct(director, AllocationId.next(), customer, open(customer), former.id(), "写错了人");
        assertThat(reading.runningOf(director, customer)).isEmpty();
    }

    @Test
    void goesUpOnceEach() {
        HandoverId id = running(moved()).id();
        clock.advance(Duration.ofDays(31));
        deadlines.escalate();
        deadlines.escalate();
        assertThat(tasks(id, manager)).isEqualTo(1);
        assertThat(tasks(id, director)).isZero();
        clock.advance(Duration.ofDays(8));
        deadlines.escalate();
        deadlines.escalate();
        assertThat(tasks(id, manager)).isEqualTo(1);
        assertThat(tasks(id, director)).isEqualTo(1);
    }

    @Test
    void aPlanLeavesOutWhatNoLongerHoldsAndMovesTheRest() {
        CustomerId fine = customers.heldBy(former);
        CustomerId gone = customers.heldBy(former);
        CustomerId big = customers.heldBy(former);
        customers.tier(big, 'A');
        assign(gone, present);
        CurrentUser third = company.hire("华东一部", Role.SALES);
        Map<CustomerId, PlanObstacle> leftOut = carryOut(move(fine, third), move(gone, third), move(big, third));
        assertThat(leftOut)
                .containsOnly(Map.entry(gone, PlanObstacle.HOLDER_CHANGED), Map.entry(big, PlanObstacle.LEVEL));
        assertThat(allocations.holderOf(fine)).contains(third.id());
        assertThat(allocations.holderOf(gone)).contains(present.id());
        assertThat(allocations.holderOf(big)).contains(former.id());
        assertThat(running(fine).from()).isEqualTo(former.id());
    }

    @Test
    void aPlanMovesWhileTheFormerHolderWrites() {
        for (int round = 0; round < 8; round++) {
            CustomerId customer = customers.heldBy(former);
            Race race = Race.of(2, n -> () -> {
                if (n == 0) {
                    carryOut(move(customer, present));
                } else {
                    editing.edit(former, customer, 0, new CustomerName("改名" + customer), CustomerDetails.NONE, null);
                }
            });
            assertThat(race.failures()).hasOnlyElementsOfType(Refused.class);
            assertThat(allocations.holderOf(customer)).contains(present.id());
            List<String> log = customers.logOf(customer.value());
            assertThat(log).hasSize(race.successes());
            assertThat(log).last().asString().contains("ROTATION");
        }
    }

    @Test
    void twoPlansOverTheSameCustomersMoveEachOnce() {
        CustomerId one = customers.heldBy(former);
        CustomerId other = customers.heldBy(former);
        CurrentUser third = company.hire("华东一部", Role.SALES);
        Race race = Race.of(
                2, n -> () -> carryOut(move(one, n == 0 ? present : third), move(other, n == 0 ? third : present)));
        assertThat(race.failures()).isEmpty();
        assertThat(jdbc.sql("select count(*) from handover").query(Long.class).single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from allocation where reason = 'ROTATION'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private Map<CustomerId, PlanObstacle> carryOut(PlanMove... moves) {
        return Objects.requireNonNull(transaction.execute(status -> plans.carryOut(director, List.of(moves))));
    }

    private Map<CustomerId, PlanObstacle> handOn(PlanMove... moves) {
        return Objects.requireNonNull(
                transaction.execute(status -> plans.handOn(director, manager.id(), List.of(moves))));
    }

    private PlanMove move(CustomerId customer, CurrentUser to) {
        return new PlanMove(customer, former.id(), to.id());
    }

    private CustomerId moved() {
        CustomerId customer = customers.heldBy(former);
        assign(customer, present);
        return customer;
    }

    private void assign(CustomerId customer, CurrentUser to) {
        allocating.assign(director, AllocationId.next(), customer, open(customer), to.id(), null);
    }

    private AllocationId open(CustomerId customer) {
        return allocations.findOpen(customer).orElseThrow().getId();
    }

    private HandoverRow running(CustomerId customer) {
        return reading.runningOf(director, customer).orElseThrow();
    }

    private boolean sees(CurrentUser user, CustomerId customer) {
        return access.allows(user, Action.CUSTOMER_VIEW, customer.value());
    }

    private long tasks(HandoverId about, CurrentUser of) {
        return jdbc.sql("select count(*) from task where source_id = :about and assignee_id = :of")
                .param("about", about.value())
                .param("of", of.id().value())
                .query(Long.class)
                .single();
    }
}
