package com.keyuan.crm.task.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.keyuan.crm.access.Refused;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.order.TestOrders;
import com.keyuan.crm.people.TestCompany;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.NotFound;
import com.keyuan.crm.shared.PersistenceTest;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.SavedOtherwise;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.shared.Statements;
import com.keyuan.crm.shared.TestClock;
import com.keyuan.crm.shared.TimeOrderedIds;
import com.keyuan.crm.task.AssigneeNotAllowed;
import com.keyuan.crm.task.DueInThePast;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.TaskLists.Scope;
import com.keyuan.crm.task.TaskRow;
import com.keyuan.crm.task.TaskService;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class TaskServiceTests {

    private final TaskService service;
    private final TestCompany company;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Statements statements;
    private final TestClock clock;
    private final TestOrders given;
    private final LocalDate today;
    private CurrentUser sales;
    private CurrentUser colleague;
    private CurrentUser manager;
    private CurrentUser elsewhere;
    private CustomerId own;

    TaskServiceTests(
            TaskService service,
            TestCompany company,
            EntityManager entities,
            JdbcClient jdbc,
            Statements statements,
            TestClock clock) {
        this.service = service;
        this.company = company;
        this.entities = entities;
        this.jdbc = jdbc;
        this.statements = statements;
        this.clock = clock;
        this.given = new TestOrders(jdbc);
        this.today = clock.today();
    }

    @BeforeEach
    void hire() {
        sales = company.hire("华东一部", Role.SALES);
        colleague = company.hire("华东一部", Role.SALES);
        manager = company.hire("华东部", Role.MANAGER);
        elsewhere = company.hire("华南部", Role.MANAGER);
        own = given.customer(sales);
    }

    @Test
    void listsTasksAsTheyFallDueThoseWithoutADayLastPageByPage() {
        List<TaskId> expected = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            expected.add(task(sales, "第 " + i + " 件", i < 100 ? today.plusDays(i / 3 - 5) : null));
        }
        List<TaskId> listed = new ArrayList<>();
        String after = null;
        do {
            Slice<TaskRow> page = service.list(sales, Scope.MINE, after);
            page.rows().forEach(row -> listed.add(row.id()));
            after = page.next();
        } while (after != null);
        assertThat(listed).isEqualTo(expected);
        assertThat(service.counts(sales).open()).isEqualTo(120);
        assertThat(service.counts(sales).overdue()).isEqualTo(15);
        assertThat(service.counts(sales).dueToday()).isEqualTo(3);
    }

    @Test
    void listsDoneTasksNewestFirstPageByPage() {
        List<TaskId> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            TaskId id = task(sales, "第 " + i + " 件", null);
            service.done(sales, id);
            entities.flush();
            clock.advance(Duration.ofSeconds(1));
            expected.add(0, id);
        }
        Slice<TaskRow> first = service.list(sales, Scope.DONE, null);
        Slice<TaskRow> second = service.list(sales, Scope.DONE, first.next());
        assertThat(first.rows()).hasSize(50).extracting(TaskRow::id).isEqualTo(expected.subList(0, 50));
        assertThat(second.rows()).extracting(TaskRow::id).isEqualTo(expected.subList(50, 60));
        assertThat(second.next()).isNull();
    }

    @Test
    void beginsAtTheFirstPageForACursorNobodyMade() {
        TaskId id = task(sales, "发报价单", today);
        for (String cursor : List.of("x", "_", "2026-01-01_", "2026-01-01_'; drop table task", "_" + id, "")) {
            assertThat(service.list(sales, Scope.MINE, cursor).rows())
                    .as(cursor)
                    .hasSize(1);
            assertThat(service.list(sales, Scope.DONE, cursor).rows())
                    .as(cursor)
                    .isEmpty();
        }
    }

    @Test
    void showsATaskToItsAssigneeItsGiverAndTheirManagerOnly() {
        TaskId id = TaskId.next();
        service.create(manager, id, sales.id(), "带高远拜访柳总", today, null);
        entities.flush();
        assertThat(ids(sales, Scope.MINE)).containsExactly(id);
        assertThat(ids(manager, Scope.GIVEN)).containsExactly(id);
        assertThat(ids(manager, Scope.TEAM)).containsExactly(id);
        assertThat(ids(colleague, Scope.TEAM)).isEmpty();
        assertThat(ids(elsewhere, Scope.TEAM)).isEmpty();
        assertThat(service.list(sales, Scope.MINE, null).rows().get(0).giverName())
                .isEqualTo(manager.name());
    }

    @Test
    void namesTheCustomerOnlyToWhomMaySeeIt() {
        TaskId id = TaskId.next();
        service.create(manager, id, colleague.id(), "催开对账单", today, own);
        entities.flush();
        assertThat(service.list(colleague, Scope.MINE, null).rows().get(0).customerName())
                .isNull();
        assertThat(service.list(manager, Scope.GIVEN, null).rows().get(0).customerName())
                .isNotNull();
        assertThat(service.ofCustomer(sales, own)).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.mayFinish()).isFalse();
        });
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.ofCustomer(colleague, own));
    }

    @Test
    void isGivenToOneselfAndOnesOwnPeopleAndOnlyAboutCustomersOneSees() {
        assertThatExceptionOfType(AssigneeNotAllowed.class)
                .isThrownBy(() -> service.create(sales, TaskId.next(), colleague.id(), "帮我打电话", today, null));
        assertThatExceptionOfType(AssigneeNotAllowed.class)
                .isThrownBy(() -> service.create(elsewhere, TaskId.next(), sales.id(), "来帮忙", today, null));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> service.create(colleague, TaskId.next(), colleague.id(), "看看", today, own));
        assertThatExceptionOfType(DueInThePast.class)
                .isThrownBy(() -> service.create(sales, TaskId.next(), sales.id(), "昨天", today.minusDays(1), null));
        assertThat(rows("task")).isZero();
    }

    @Test
    void isMadeOnceHoweverOftenTheFormIsSent() {
        TaskId id = TaskId.next();
        service.create(sales, id, sales.id(), "发报价单", today, own);
        service.create(sales, id, sales.id(), "发报价单", today, own);
        entities.flush();
        assertThat(rows("task")).isOne();
        assertThat(rows("audit_entry where subject_kind = 'task'")).isOne();
    }

    @Test
    void dropsNoOtherContentUnderTheSameIdAndTellsNothingOfOthersTasks() {
        TaskId id = TaskId.next();
        service.create(sales, id, sales.id(), "发报价单", today, own);
        entities.flush();
        assertThatExceptionOfType(SavedOtherwise.class)
                .isThrownBy(() -> service.create(sales, id, sales.id(), "发合同", today, own))
                .satisfies(saved -> assertThat(saved.record()).isEqualTo(new SourceRef("task", id.value())));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> service.create(colleague, id, colleague.id(), "发报价单", today, null));
    }

    @Test
    void isTickedOffOnceUndoneAndLoggedEachTime() {
        TaskId id = task(sales, "发报价单", today.minusDays(1));
        assertThat(service.done(sales, id).isDone()).isTrue();
        entities.flush();
        assertThat(service.done(sales, id).isDone()).isTrue();
        assertThat(service.reopen(sales, id).overdue()).isTrue();
        entities.flush();
        assertThat(rows("audit_entry where subject_kind = 'task' and kind = 'CHANGED'"))
                .isEqualTo(2);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.done(colleague, id));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.done(manager, id));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> service.done(sales, TaskId.next()));
    }

    @Test
    void isClosedWithWhatItCameFrom() {
        SourceRef visit = new SourceRef("visit", TimeOrderedIds.next());
        SourceRef otherVisit = new SourceRef("visit", TimeOrderedIds.next());
        service.open(TaskId.next(), sales.id(), "下一步：二次报价", today, own, visit);
        service.open(TaskId.next(), colleague.id(), "备样品", today, own, visit);
        service.open(TaskId.next(), sales.id(), "另一次拜访的下一步", today, own, otherVisit);
        entities.flush();

        assertThat(service.closeBySource(sales, visit)).isEqualTo(2);
        entities.flush();
        assertThat(service.closeBySource(sales, visit)).isZero();
        assertThat(service.ofCustomer(sales, own)).extracting(TaskRow::source).containsExactly(otherVisit);
    }

    @Test
    void readsAListInOneStatementWhateverItsLength() throws Exception {
        task(sales, "一件", today);
        int few = statements.during(() -> service.list(sales, Scope.MINE, null));
        for (int i = 0; i < 40; i++) {
            task(sales, "第 " + i + " 件", today);
        }
        assertThat(statements.during(() -> service.list(sales, Scope.MINE, null)))
                .isEqualTo(few)
                .isOne();
    }

    private TaskId task(CurrentUser user, String title, @Nullable LocalDate due) {
        TaskId id = TaskId.next();
        service.open(id, user.id(), title, due, null, null);
        entities.flush();
        return id;
    }

    private List<TaskId> ids(CurrentUser user, Scope scope) {
        return service.list(user, scope, null).rows().stream().map(TaskRow::id).toList();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
