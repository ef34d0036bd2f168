package com.keyuan.crm.allocation.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationReading;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.AllocationRow;
import com.keyuan.crm.allocation.Allocations;
import com.keyuan.crm.allocation.ClaimService;
import com.keyuan.crm.allocation.ClaimedByAnother;
import com.keyuan.crm.allocation.MoveHindered;
import com.keyuan.crm.allocation.MoveHindrance;
import com.keyuan.crm.allocation.RecyclingExecution;
import com.keyuan.crm.allocation.RecyclingMoveRow;
import com.keyuan.crm.allocation.RecyclingNightUndo;
import com.keyuan.crm.allocation.RecyclingReading;
import com.keyuan.crm.allocation.RecyclingRunRow;
import com.keyuan.crm.allocation.RecyclingUndo;
import com.keyuan.crm.allocation.UndoTooLate;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.TestCustomers;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CommittingTest;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Race;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.TaskLists;
import com.keyuan.crm.task.TaskRow;
import com.keyuan.crm.task.TaskService;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights that warn and move, what goes with a customer, and taking it back. */
@CommittingTest
@PersistenceTest
class RecyclingTests {

    private final RecyclingExecution execution;
    private final RecyclingReading reading;
    private final RecyclingUndo undo;
    private final RecyclingNightUndo nightUndo;
    private final ClaimService claims;
    private final AllocationReading history;
    private final Allocations allocations;
    private final TaskService tasks;
    private final TestCompany company;
    private final TestCustomers customers;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser manager;
    private CurrentUser director;

    RecyclingTests(
            RecyclingExecution execution,
            RecyclingReading reading,
            RecyclingUndo undo,
            RecyclingNightUndo nightUndo,
            ClaimService claims,
            AllocationReading history,
            Allocations allocations,
            TaskService tasks,
            TestCompany company,
            TestCustomers customers,
            JdbcClient jdbc,
            TestClock clock) {
        this.execution = execution;
        this.reading = reading;
        this.undo = undo;
        this.nightUndo = nightUndo;
        this.claims = claims;
        this.history = history;
        this.allocations = allocations;
        this.tasks = tasks;
        this.company = company;
        this.customers = customers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        director = company.hire("销售中心", Role.DIRECTOR);
    }

    @Test
    void warnsTwiceMovesAndTellsWhy() {
        CustomerId idle = customers.heldBy(sales);
        CustomerId busy = customers.heldBy(sales);
        tasks.create(sales, TaskId.next(), sales.id(), "送样", clock.today().plusDays(90), idle);
        nights(53);
        assertThat(reading.warnings(sales, null).rows())
                .extracting(row -> row.last(), row -> row.fallsOn())
                .containsOnly(
                        org.assertj.core.groups.Tuple.tuple(false, clock.today().plusDays(7)));
        visit(busy);
        assertThat(reading.warnings(sales, null).rows()).hasSize(1);
        nights(6);
        assertThat(reading.warnings(manager, null).rows())
                .singleElement()
                .matches(row -> row.last() && row.fallsOn().equals(clock.today().plusDays(1)));
        nights(1);
        assertThat(allocations.holderOf(idle)).isEmpty();
        assertThat(allocations.holderOf(busy)).contains(sales.id());
        RecyclingMoveRow move = only();
        assertThat(move.idleDays()).isEqualTo(60);
        assertThat(move.limitDays()).isEqualTo(60);
        assertThat(history.page(director, idle).history())
                .extracting(AllocationRow::endReason)
                .containsExactly(AllocationReason.RECYCLED);
        assertThat(customers.logOf(idle.value()))
                .last()
                .asString()
                .contains("RECYCLED", sales.id().toString());
        assertThat(reading.warnings(sales, null).rows()).isEmpty();
        assertThat(openTasks(sales)).isEmpty();
        RecyclingRunRow night = reading.runs(director, null).rows().get(0);
        assertThat(List.of(night.considered(), night.moved(), night.standing())).containsExactly(2, 1, 1);
        assertThat(execution.nightly()).as("a night is gone over once").isFalse();
        assertThatThrownBy(() -> claim(sales, idle))
                .isInstanceOfSatisfying(
                        MoveHindered.class,
                        hindered -> assertThat(hindered.hindrance().kind()).isEqualTo(MoveHindrance.Kind.LOCKED_OUT));
        claim(colleague, idle);
        assertThat(allocations.holderOf(idle)).contains(colleague.id());
        assertThat(openTasks(colleague)).extracting(TaskRow::title).containsExactly("送样");
        assertThatThrownBy(() -> undo(manager, move)).isInstanceOf(ClaimedByAnother.class);
    }

    @Test
    void givesOneBackWithinSevenDays() {
        CustomerId idle = customers.heldBy(sales);
        tasks.create(sales, TaskId.next(), sales.id(), "送样", null, idle);
        nights(60);
        RecyclingMoveRow move = only();
        assertThatThrownBy(() -> undo(sales, move)).isInstanceOf(Refused.class);
        clock.advance(Duration.ofDays(8));
        assertThatThrownBy(() -> undo(manager, move)).isInstanceOf(UndoTooLate.class);
        clock.advance(Duration.ofDays(-1));
        AllocationId form = AllocationId.next();
        assertThat(Race.of(2, () -> undo.undo(manager, move.id(), form, "客户出国")).failures())
                .isEmpty();
        assertThatThrownBy(() -> undo.undo(manager, move.id(), form, "另一个原因")).isInstanceOf(SavedOtherwise.class);
        assertThat(allocations.holderOf(idle)).contains(sales.id());
        assertThat(openTasks(sales)).extracting(TaskRow::title).containsExactly("送样");
        assertThat(only().undoneBy()).isEqualTo(manager.name());
        nights(1);
        assertThat(reading.warnings(sales, null).rows()).isEmpty();
    }

    @Test
    void takesANightBackButForWhatWasClaimedSince() {
        CustomerId one = customers.heldBy(sales);
        CustomerId other = customers.heldBy(sales);
        nights(60);
        claim(colleague, other);
        clock.advance(Duration.ofMinutes(1)); // the log tells two entries of one moment in any order
        RecyclingRunRow night = reading.runs(director, null).rows().get(0);
        assertThatThrownBy(() -> nightUndo.undo(manager, night.id(), "政策错了")).isInstanceOf(Refused.class);
        assertThat(nightUndo.undo(director, night.id(), "政策错了")).isEqualTo(1);
        assertThat(nightUndo.undo(director, night.id(), "再来一次")).isZero();
        assertThat(allocations.holderOf(one)).contains(sales.id());
        assertThat(allocations.holderOf(other)).contains(colleague.id());
        assertThat(customers.logOf(one.value())).last().asString().contains("CORRECTION", "政策错了");
    }

    @Test
    void keepsCustomersWithOpenOrders() {
        CustomerId ordering = customers.heldBy(sales);
        jdbc.sql("""
                        insert into customer_order (id, version, customer_id, number, ordered_on, amount, channel_kind, recorded_at)
                        values (gen_random_uuid(), 0, :customer, 'S1', :on, 100, 'SHARED', now())""")
                .param("customer", ordering.value())
                .param("on", clock.today())
                .update();
        nights(89);
        assertThat(allocations.holderOf(ordering)).contains(sales.id());
        assertThat(reading.runs(director, null).rows().get(0).exempt()).isEqualTo(1);
        nights(9);
        assertThat(allocations.holderOf(ordering)).isEmpty();
    }

    private void nights(int nights) {
        for (int n = 0; n < nights; n++) {
            clock.advance(Duration.ofDays(1));
            execution.nightly();
        }
    }

    private RecyclingMoveRow only() {
        List<RecyclingMoveRow> moves = reading.moves(manager, null, null).rows();
        assertThat(moves).hasSize(1);
        return reading.move(manager, moves.get(0).id());
    }

    private void undo(CurrentUser user, RecyclingMoveRow move) {
        undo.undo(user, move.id(), AllocationId.next(), "客户出国，已约下月");
    }

    private void claim(CurrentUser user, CustomerId customer) {
        claims.claim(user, AllocationId.next(), customer);
    }

    private List<TaskRow> openTasks(CurrentUser user) {
        return tasks.list(user, TaskLists.Scope.MINE, null).rows();
    }

    private void visit(CustomerId customer) {
        jdbc.sql("""
                        insert into visit (id, version, customer_id, visitor_id, visited_at, kind, verification, created_at)
                        values (gen_random_uuid(), 0, :customer, :by, :at, 'FOLLOW_UP', 'WAITING', now())""")
                .param("customer", customer.value())
                .param("by", sales.id().value())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
    }
}
