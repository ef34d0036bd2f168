package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.allocation.AllocationId;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.Evaluation;
import com.keyuan.crm.allocation.EvaluationQueries;
import com.keyuan.crm.allocation.QuarterReport;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Evaluations: taken set-based from what the other rooms recorded, and read again. */
@Repository
@RequiredArgsConstructor
class SqlEvaluations implements EvaluationQueries {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final QuarterReports reports;

    @Override
    public int evaluate(LocalDate today, Instant now) {
        return jdbc.sql(EvaluationSql.TAKEN)
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public Slice<Evaluation> list(
            CurrentUser user, @Nullable AllocationReason reason, @Nullable String after, int size) {
        Key key = Key.read(after);
        List<Evaluation> rows = rows(user, """
                        (:everywhere or holder.department_id = any(cast(:departments as uuid[])))
                        and (cast(:reason as varchar) is null or evaluation.reason = :reason)
                        and (evaluation.due_on, evaluation.allocation_id, evaluation.months) < (:due, :allocation, :months)
                        order by evaluation.due_on desc, evaluation.allocation_id desc, evaluation.months desc limit :size""")
                .param("everywhere", user.isAnyOf(Role.DIRECTOR, Role.COMMITTEE))
                .param("reason", reason == null ? null : reason.name())
                .param("due", key.due())
                .param("allocation", key.allocation())
                .param("months", key.months())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, size, row -> row.dueOn() + "_" + row.allocation() + "_" + row.months());
    }

    @Override
    public List<Evaluation> ofCustomer(CurrentUser user, CustomerId customer) {
        return rows(user, """
                        evaluation.customer_id = :customer
                        order by evaluation.due_on desc, evaluation.allocation_id desc, evaluation.months desc""")
                .param("customer", customer.value())
                .query((row, n) -> row(row))
                .list();
    }

    @Override
    public QuarterReport report(LocalDate quarter, LocalDate today) {
        return reports.of(quarter, today);
    }

    @Override
    public boolean announce(LocalDate quarter, Instant now) {
        return jdbc.sql(
                                "insert into committee_report (quarter, announced_at) values (:quarter, :now) on conflict do nothing")
                        .param("quarter", quarter)
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    private StatementSpec rows(CurrentUser user, String condition) {
        RecordFilter customers = policy.filter(user, Action.CUSTOMER_VIEW);
        return jdbc.sql("""
                        select evaluation.*, customer.name as customer, holder.name as holder, %s as may_open
                        from allocation_evaluation evaluation
                        join customer on customer.id = evaluation.customer_id
                        join person holder on holder.id = evaluation.holder_id
                        where %s""".formatted(customers.sql(), condition)).params(customers.parameters());
    }

    private static Evaluation row(ResultSet row) throws SQLException {
        return new Evaluation(
                new AllocationId(row.getObject("allocation_id", UUID.class)),
                row.getInt("months"),
                row.getObject("due_on", LocalDate.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("customer"),
                row.getString("holder"),
                AllocationReason.valueOf(row.getString("reason")),
                row.getBoolean("ended_early"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("revenue_before"),
                row.getInt("visits"),
                row.getInt("visits_before"),
                row.getBigDecimal("satisfaction"),
                row.getBigDecimal("satisfaction_before"),
                row.getBigDecimal("trust"),
                row.getBigDecimal("trust_before"),
                row.getBigDecimal("promised"),
                row.getBoolean("may_open"));
    }

    private record Key(LocalDate due, UUID allocation, int months) {

        static Key read(@Nullable String cursor) {
            Key first = new Key(LocalDate.of(9999, 12, 31), new UUID(-1, -1), 99);
            if (cursor == null) {
                return first;
            }
            try {
                String[] parts = cursor.split("_", -1);
                LocalDate due = LocalDate.parse(parts[0]);
                return due.getYear() > 9999 || due.getYear() < 0
                        ? first
                        : new Key(due, UUID.fromString(parts[1]), Integer.parseInt(parts[2]));
            } catch (java.time.DateTimeException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
                return first;
            }
        }
    }
}
