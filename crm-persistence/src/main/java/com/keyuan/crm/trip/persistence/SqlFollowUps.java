package com.keyuan.crm.trip.persistence;

import static com.keyuan.crm.trip.persistence.Columns.day;
import static com.keyuan.crm.trip.persistence.Columns.dayOrNull;
import static com.keyuan.crm.trip.persistence.Columns.uuid;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.FollowUpRow;
import com.keyuan.crm.trip.FollowUps;
import com.keyuan.crm.trip.TripSettings.Rhythm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rhythm over all customers at once. Only touches that happened count: a visit, a call or message in which both
 * sides spoke.
 */
@Repository
@RequiredArgsConstructor
class SqlFollowUps implements FollowUps {

    private static final String DUE = """
             from customer
            join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
            join person holder on holder.id = allocation.holder_id
            left join lateral (
                select touch.at, touch.kind from (
                    (select visited_at as at, 'VISIT' as kind from visit
                     where visit.customer_id = customer.id order by visited_at desc limit 1)
                    union all
                    (select happened_at, medium from interaction
                     where interaction.customer_id = customer.id and two_way and medium in ('CALL', 'MESSAGE')
                     order by happened_at desc limit 1)) touch
                order by touch.at desc limit 1) last on true
            cross join lateral (select (last.at at time zone 'Asia/Shanghai')::date as touched,
                                       (allocation.started_at at time zone 'Asia/Shanghai')::date as assigned,
                                       case customer.tier when 'A' then :a when 'B' then :b else :c end as days) clock
            cross join lateral (select greatest(touched, assigned) + days as due_on) rhythm
            where customer.lost_on is null and due_on <= :dueBy
            and (cast(:holder as uuid) is null or allocation.holder_id = :holder)
            and (cast(:tier as text) is null or customer.tier = :tier)
            and\s""";

    private final JdbcClient jdbc;

    @Override
    public Slice<FollowUpRow> list(Scope scope, Rhythm rhythm, LocalDate today, @Nullable String after, int size) {
        Cursor<LocalDate> cursor =
                Cursor.of(after, LocalDate::parse, new Cursor<>(LocalDate.of(1, 1, 1), Cursor.LOWEST));
        String select = """
                select customer.id, customer.name, customer.tier, allocation.holder_id, holder.name as holder,
                       touched, last.kind, assigned, days, due_on, cast(:today as date) - due_on as late""";
        List<FollowUpRow> rows = bind(
                        select + DUE + scope.allowed().sql()
                                + " and (due_on, customer.id) > (:day, :id) order by due_on, customer.id limit :size",
                        scope,
                        rhythm)
                .param("today", today)
                .param("day", cursor.order())
                .param("id", cursor.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, size, row -> Cursor.text(row.dueOn(), row.customer()));
    }

    @Override
    public long countLate(Scope scope, Rhythm rhythm, LocalDate today) {
        return bind("select count(*)" + DUE + scope.allowed().sql() + " and due_on < :today", scope, rhythm)
                .param("today", today)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, Scope scope, Rhythm rhythm) {
        PersonId holder = scope.holder();
        return jdbc.sql(sql)
                .params(scope.allowed().parameters())
                .param("a", rhythm.a())
                .param("b", rhythm.b())
                .param("c", rhythm.c())
                .param("dueBy", scope.dueBy())
                .param("holder", holder == null ? null : holder.value())
                .param("tier", scope.tier());
    }

    private static FollowUpRow row(ResultSet row) throws SQLException {
        return new FollowUpRow(
                new CustomerId(uuid(row, "id")),
                row.getString("name"),
                row.getString("tier"),
                new PersonId(uuid(row, "holder_id")),
                row.getString("holder"),
                dayOrNull(row, "touched"),
                row.getString("kind"),
                day(row, "assigned"),
                row.getInt("days"),
                day(row, "due_on"),
                row.getInt("late"));
    }
}
