package com.keyuan.crm.task.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.SourceRef;
import com.keyuan.crm.task.TaskId;
import com.keyuan.crm.task.TaskLists;
import com.keyuan.crm.task.TaskRow;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Lists of tasks; the key of a page is day and id, where "no day" sorts last. */
@Repository
@RequiredArgsConstructor
class SqlTaskLists implements TaskLists {

    /** Sorts as {@code infinity} in the database: after every day. */
    private static final LocalDate NO_DAY = LocalDate.MAX;

    private static final Key<LocalDate> BEFORE_ALL = new Key<>(LocalDate.MIN, new UUID(0, 0));
    private static final Key<OffsetDateTime> AFTER_ALL = new Key<>(OffsetDateTime.MAX, new UUID(-1, -1));

    private record Key<T>(T order, UUID id) {

        /** What stands in the cursor; one that nobody here made begins at the first page. */
        static <T> Key<T> of(@Nullable String cursor, Function<String, T> order, Key<T> first) {
            if (cursor == null) {
                return first;
            }
            try {
                int cut = cursor.lastIndexOf('_');
                return new Key<>(order.apply(cursor.substring(0, cut)), UUID.fromString(cursor.substring(cut + 1)));
            } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
                return first;
            }
        }
    }

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final EntityManager entities;

    @Override
    public Slice<TaskRow> list(CurrentUser user, Scope scope, LocalDate today, @Nullable String after, int size) {
        return scope == Scope.DONE ? done(user, today, after, size) : open(user, scope, today, after, size);
    }

    private Slice<TaskRow> open(CurrentUser user, Scope scope, LocalDate today, @Nullable String after, int size) {
        Key<LocalDate> key = Key.of(after, LocalDate::parse, BEFORE_ALL);
        List<TaskRow> rows = rows(user, today, "task.done_at is null and not task.resting and " + open(scope) + """
                         and (coalesce(task.due_on, 'infinity'), task.id) > (:day, :id)
                        order by coalesce(task.due_on, 'infinity'), task.id limit :size""")
                .param("day", key.order())
                .param("id", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row, today))
                .list();
        return Slice.of(rows, size, row -> Objects.requireNonNullElse(row.dueOn(), NO_DAY) + "_" + row.id());
    }

    /** One beyond what the database counts is nobody's: the end. */
    private static OffsetDateTime moment(String cursor) {
        OffsetDateTime moment = OffsetDateTime.parse(cursor);
        return Math.abs(moment.getYear()) < 10_000 ? moment : OffsetDateTime.MAX;
    }

    private static String open(Scope scope) {
        return switch (scope) {
            case MINE -> "task.assignee_id = :me";
            case GIVEN -> "task.created_by = :me and task.assignee_id <> :me";
            default -> "task.assignee_id <> :me";
        };
    }

    private Slice<TaskRow> done(CurrentUser user, LocalDate today, @Nullable String after, int size) {
        Key<OffsetDateTime> key = Key.of(after, SqlTaskLists::moment, AFTER_ALL);
        List<TaskRow> rows = rows(user, today, """
                        task.done_at is not null and task.assignee_id = :me
                        and (task.done_at, task.id) < (:moment, :id)
                        order by task.done_at desc, task.id desc limit :size""")
                .param("moment", key.order())
                .param("id", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row, today))
                .list();
        return Slice.of(rows, size, row -> row.doneAt() + "_" + row.id());
    }

    @Override
    public List<TaskRow> ofCustomer(CurrentUser user, CustomerId customer, LocalDate today, int atMost) {
        return select(user, today, """
                        task.customer_id = :customer and task.done_at is null
                        order by coalesce(task.due_on, 'infinity'), task.id limit :size""")
                .param("customer", customer.value())
                .param("size", atMost)
                .query((row, n) -> row(row, today))
                .list();
    }

    @Override
    public Optional<TaskRow> row(CurrentUser user, TaskId id, LocalDate today) {
        entities.flush(); // it is read just after it was ticked off
        return rows(user, today, "task.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row, today))
                .optional();
    }

    @Override
    public Counts counts(CurrentUser user, LocalDate today) {
        return jdbc.sql("""
                        select count(*) as open, count(*) filter (where due_on < :today) as overdue,
                               count(*) filter (where due_on = :today) as due_today
                        from task where assignee_id = :me and done_at is null and not resting""")
                .param("me", user.id().value())
                .param("today", today)
                .query((row, n) -> new Counts(row.getInt("open"), row.getInt("overdue"), row.getInt("due_today")))
                .single();
    }

    @Override
    public Optional<String> customerName(CustomerId customer) {
        return jdbc.sql("select name from customer where id = :id")
                .param("id", customer.value())
                .query(String.class)
                .optional();
    }

    @Override
    public List<Assignee> assignees(CurrentUser user) {
        return jdbc.sql("""
                        select person.id, person.name, department.name as department
                        from person join department on department.id = person.department_id
                        where person.enabled and (person.id = :me or :everybody
                              or :manager and person.department_id = any(cast(:departments as uuid[])))
                        order by person.id <> :me, department.name, person.name, person.id""")
                .params(policy.filter(user, Action.TASK_VIEW).parameters())
                .param("everybody", user.isAnyOf(Role.DIRECTOR, Role.ASSISTANT))
                .param("manager", user.is(Role.MANAGER))
                .query((row, n) -> new Assignee(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("department")))
                .list();
    }

    private StatementSpec rows(CurrentUser user, LocalDate today, String condition) {
        return select(user, today, policy.filter(user, Action.TASK_VIEW).sql() + " and " + condition);
    }

    private StatementSpec select(CurrentUser user, LocalDate today, String condition) {
        RecordFilter finish = policy.filter(user, Action.TASK_FINISH);
        RecordFilter customers = policy.filter(user, Action.CUSTOMER_VIEW);
        return jdbc.sql("""
                        select task.id, task.title, task.due_on, task.customer_id, task.source_kind, task.source_id,
                               task.assignee_id, assignee.name as assignee_name, task.done_at,
                               case when task.created_by <> task.assignee_id then giver.name end as giver_name,
                               (select coalesce(customer.short_name, customer.name) from customer
                                where customer.id = task.customer_id and %s) as customer_name,
                               %s as may_finish
                        from task join person assignee on assignee.id = task.assignee_id
                        left join person giver on giver.id = task.created_by
                        where %s""".formatted(customers.sql(), finish.sql(), condition))
                .params(finish.parameters())
                .param("today", today);
    }

    private static TaskRow row(ResultSet row, LocalDate today) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        UUID source = row.getObject("source_id", UUID.class);
        LocalDate due = row.getObject("due_on", LocalDate.class);
        Timestamp done = row.getTimestamp("done_at");
        return new TaskRow(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("title"),
                due,
                customer == null ? null : new CustomerId(customer),
                row.getString("customer_name"),
                source == null ? null : new SourceRef(row.getString("source_kind"), source),
                new PersonId(row.getObject("assignee_id", UUID.class)),
                row.getString("assignee_name"),
                row.getString("giver_name"),
                done == null ? null : done.toInstant(),
                done == null && due != null && due.isBefore(today),
                done == null && today.equals(due),
                row.getBoolean("may_finish"));
    }
}
