package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.allocation.RecyclingMoveId;
import com.keyuan.crm.allocation.RecyclingMoveRow;
import com.keyuan.crm.allocation.RecyclingQueries;
import com.keyuan.crm.allocation.RecyclingRunId;
import com.keyuan.crm.allocation.RecyclingRunRow;
import com.keyuan.crm.allocation.RecyclingWarningRow;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlRecyclingQueries implements RecyclingQueries {

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";

    private static final String MOVES = """
            select recycling_move.*, customer.name, holder.name as holder, undoer.name as undoer,
                   run.as_of + (select undo_days from allocation_policy where version = run.policy_version) as undo_until,
                   exists (select 1 from allocation held
                           where held.customer_id = recycling_move.customer_id and held.ended_at is null) as held_now,
                   not exists (select 1 from recycling_notice where move_id = recycling_move.id and person_id = :reader
                               and seen_at is null) as noticed,
                   (%s) as may_undo
            from recycling_move join customer on customer.id = recycling_move.customer_id
            join recycling_run run on run.id = recycling_move.run_id
            join person holder on holder.id = recycling_move.holder_id
            left join person undoer on undoer.id = recycling_move.undone_by
            where\s""";

    private static final String RUNS = """
            select recycling_run.*, undoer.name as undoer,
                   as_of + (select undo_days from allocation_policy where version = policy_version) as undo_until,
                   (select count(*) from recycling_move where moved_on = as_of and recycling_move.undone_at is null
                    and not exists (select 1 from allocation held where held.customer_id = recycling_move.customer_id
                                    and held.ended_at is null)) as standing
            from recycling_run left join person undoer on undoer.id = undone_by
            """;

    private final JdbcClient jdbc;

    @Override
    public Slice<RecyclingWarningRow> warnings(RecordFilter notices, @Nullable String after, int size) {
        PageKey key = PageKey.of(after, "0001-01-01", PageKey.LOWEST, DAY);
        List<RecyclingWarningRow> rows = jdbc.sql("""
                        select recycling_warning.*, customer.name, customer.tier, holder.name as holder, touched, last.kind as how,
                               cast(held.started_at at time zone 'Asia/Shanghai' as date) as since
                        from recycling_warning join customer on customer.id = recycling_warning.customer_id
                        join allocation held on held.id = recycling_warning.allocation_id
                        join person holder on holder.id = recycling_warning.person_id
                        """ + RecyclingSql.LAST_TOUCH + """
                         where (recycling_warning.falls_on, recycling_warning.id) > (cast(:order as date), :id) and %s
                        order by recycling_warning.falls_on, recycling_warning.id limit :size""".formatted(notices.sql()))
                .params(notices.parameters())
                .param("order", key.order())
                .param("id", key.id())
                .param("size", size + 1)
                .query((row, n) -> warning(row))
                .list();
        return Slice.of(rows, size, row -> PageKey.text(row.fallsOn(), row.id()));
    }

    private static RecyclingWarningRow warning(ResultSet row) throws SQLException {
        return new RecyclingWarningRow(
                row.getObject("id", UUID.class),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getString("holder"),
                "LAST".equals(row.getString("kind")),
                row.getObject("made_on", LocalDate.class),
                row.getObject("falls_on", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getObject("touched", LocalDate.class),
                row.getString("how"));
    }

    @Override
    public Slice<RecyclingMoveRow> moves(
            RecordFilter moves,
            RecordFilter undoing,
            PersonId reader,
            @Nullable RecyclingRunId run,
            @Nullable String after,
            int size) {
        PageKey key = PageKey.of(after, "9999-12-31", PageKey.HIGHEST, DAY);
        List<RecyclingMoveRow> rows = jdbc.sql(MOVES.formatted(undoing.sql()) + moves.sql() + """
                         and (cast(:run as uuid) is null
                              or recycling_move.moved_on = (select as_of from recycling_run where id = :run))
                        and (recycling_move.moved_on, recycling_move.id) < (cast(:order as date), :id)
                        order by recycling_move.moved_on desc, recycling_move.id desc limit :size""")
                .params(undoing.parameters())
                .params(moves.parameters())
                .param("reader", reader.value())
                .param("run", run == null ? null : run.value())
                .param("order", key.order())
                .param("id", key.id())
                .param("size", size + 1)
                .query((row, n) -> move(row))
                .list();
        return Slice.of(rows, size, row -> PageKey.text(row.movedOn(), row.id()));
    }

    @Override
    public Optional<RecyclingMoveRow> move(RecyclingMoveId id, RecordFilter undoing, PersonId reader) {
        return jdbc.sql(MOVES.formatted(undoing.sql()) + "recycling_move.id = :id")
                .params(undoing.parameters())
                .param("reader", reader.value())
                .param("id", id.value())
                .query((row, n) -> move(row))
                .optional();
    }

    private static RecyclingMoveRow move(ResultSet row) throws SQLException {
        return new RecyclingMoveRow(
                new RecyclingMoveId(row.getObject("id", UUID.class)),
                new RecyclingRunId(row.getObject("run_id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                new PersonId(row.getObject("holder_id", UUID.class)),
                row.getString("holder"),
                row.getObject("held_since", LocalDate.class),
                row.getObject("last_touch_on", LocalDate.class),
                row.getString("last_touch_kind"),
                row.getObject("last_order_on", LocalDate.class),
                row.getObject("idle_from", LocalDate.class),
                row.getInt("limit_days"),
                row.getObject("first_warned_on", LocalDate.class),
                row.getObject("last_warned_on", LocalDate.class),
                row.getObject("moved_on", LocalDate.class),
                row.getObject("undo_until", LocalDate.class),
                row.getBoolean("held_now"),
                instant(row, "undone_at"),
                row.getString("undoer"),
                row.getBoolean("may_undo"),
                row.getBoolean("noticed"));
    }

    @Override
    public Slice<RecyclingRunRow> runs(@Nullable String after, int size) {
        PageKey key = PageKey.of(after, "9999-12-31", PageKey.HIGHEST, DAY);
        List<RecyclingRunRow> rows = jdbc.sql(RUNS + """
                        where (as_of, recycling_run.id) < (cast(:order as date), :id)
                        order by as_of desc, recycling_run.id desc limit :size""")
                .param("order", key.order())
                .param("id", key.id())
                .param("size", size + 1)
                .query((row, n) -> run(row))
                .list();
        return Slice.of(rows, size, row -> PageKey.text(row.asOf(), row.id()));
    }

    @Override
    public Optional<RecyclingRunRow> run(RecyclingRunId id) {
        return jdbc.sql(RUNS + "where recycling_run.id = :id")
                .param("id", id.value())
                .query((row, n) -> run(row))
                .optional();
    }

    private static RecyclingRunRow run(ResultSet row) throws SQLException {
        return new RecyclingRunRow(
                new RecyclingRunId(row.getObject("id", UUID.class)),
                row.getObject("as_of", LocalDate.class),
                row.getInt("policy_version"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("finished_at").toInstant(),
                row.getInt("considered"),
                row.getInt("exempt"),
                row.getInt("warned_first"),
                row.getInt("warned_last"),
                row.getInt("moved"),
                row.getInt("standing"),
                row.getObject("undo_until", LocalDate.class),
                instant(row, "undone_at"),
                row.getString("undoer"),
                row.getString("undone_note"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    @Override
    public Optional<LocalDate> lastNight() {
        return jdbc.sql("select as_of from recycling_run order by as_of desc limit 1")
                .query(LocalDate.class)
                .optional();
    }
}
