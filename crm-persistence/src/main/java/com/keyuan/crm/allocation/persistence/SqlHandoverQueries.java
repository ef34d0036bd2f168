package com.keyuan.crm.allocation.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.allocation.AllocationReason;
import com.keyuan.crm.allocation.HandoverDone;
import com.keyuan.crm.allocation.HandoverId;
import com.keyuan.crm.allocation.HandoverPage;
import com.keyuan.crm.allocation.HandoverQueries;
import com.keyuan.crm.allocation.HandoverRow;
import com.keyuan.crm.allocation.HandoverStanding;
import com.keyuan.crm.allocation.HandoverState;
import com.keyuan.crm.allocation.HandoverStep;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlHandoverQueries implements HandoverQueries {

    private final JdbcClient jdbc;

    @Override
    public Slice<HandoverRow> list(
            RecordFilter filter, boolean running, LocalDate today, @Nullable String after, int size) {
        return running ? running(filter, today, after, size) : ended(filter, today, after, size);
    }

    private Slice<HandoverRow> running(RecordFilter filter, LocalDate today, @Nullable String after, int size) {
        PageKey key = PageKey.of(after, "0001-01-01", PageKey.LOWEST, "\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|30)");
        List<HandoverRow> rows = jdbc.sql(HandoverSql.ROWS + filter.sql() + """
                         and handover.state = 'RUNNING' and (handover.due_on, handover.id) > (:from, :after)
                        order by handover.due_on, handover.id limit :size""")
                .params(filter.parameters())
                .param("today", today)
                .param("from", day(key.order()))
                .param("after", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, size, row -> PageKey.text(row.dueOn(), row.id()));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.DateTimeException foreign) {
            return LocalDate.of(1, 1, 1);
        }
    }

    private Slice<HandoverRow> ended(RecordFilter filter, LocalDate today, @Nullable String after, int size) {
        MomentKey key = MomentKey.read(after, false);
        List<HandoverRow> rows = jdbc.sql(HandoverSql.ROWS + filter.sql() + """
                         and handover.state <> 'RUNNING' and (handover.ended_at, handover.id) < (:at, :after)
                        order by handover.ended_at desc, handover.id desc limit :size""")
                .params(filter.parameters())
                .param("today", today)
                .param("at", key.at())
                .param("after", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, size, row -> MomentKey.of(Objects.requireNonNull(row.endedAt()), row.id()));
    }

    @Override
    public int countLate(RecordFilter filter, LocalDate today) {
        return jdbc.sql("select count(*) from handover where state = 'RUNNING' and due_on < :today and " + filter.sql())
                .params(filter.parameters())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<HandoverRow> find(HandoverId id, LocalDate today) {
        return jdbc.sql(HandoverSql.ROWS + "handover.id = :id")
                .param("id", id.value())
                .param("today", today)
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public Optional<HandoverRow> runningOf(CustomerId customer, LocalDate today) {
        return jdbc.sql(HandoverSql.ROWS + "handover.customer_id = :customer and handover.state = 'RUNNING'")
                .param("customer", customer.value())
                .param("today", today)
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public HandoverStanding standing(HandoverId id) {
        List<HandoverDone> done = jdbc.sql(HandoverSql.DONE)
                .param("id", id.value())
                .query((row, n) -> new HandoverDone(
                        HandoverStep.valueOf(row.getString("step")),
                        row.getTimestamp("done_at").toInstant(),
                        row.getString("name"),
                        row.getString("note")))
                .list();
        return jdbc.sql(HandoverSql.STANDING)
                .param("id", id.value())
                .query((row, n) -> new HandoverStanding(done, row.getInt("completeness"), row.getBoolean("visited")))
                .single();
    }

    @Override
    public List<HandoverPage.Work> work(HandoverId id) {
        return jdbc.sql(HandoverSql.WORK)
                .param("id", id.value())
                .query((row, n) -> new HandoverPage.Work(
                        row.getBoolean("is_case"),
                        row.getString("title"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("who")))
                .list();
    }

    @Override
    public List<HandoverPage.Channel> channels(HandoverId id) {
        return jdbc.sql(HandoverSql.CHANNELS)
                .param("id", id.value())
                .query((row, n) -> new HandoverPage.Channel(
                        row.getInt("number"), row.getString("label"), row.getString("type"), row.getInt("touches")))
                .list();
    }

    private static HandoverRow row(ResultSet row) throws SQLException {
        return new HandoverRow(
                new HandoverId(row.getObject("id", UUID.class)),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                new PersonId(row.getObject("from_id", UUID.class)),
                row.getString("from_name"),
                new PersonId(row.getObject("to_id", UUID.class)),
                row.getString("to_name"),
                AllocationReason.valueOf(row.getString("reason")),
                row.getTimestamp("began_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                HandoverState.valueOf(row.getString("state")),
                SqlApplicationQueries.instant(row.getTimestamp("escalated_at")),
                SqlApplicationQueries.instant(row.getTimestamp("raised_at")),
                SqlApplicationQueries.instant(row.getTimestamp("ended_at")),
                row.getInt("done"),
                row.getBoolean("late"));
    }
}
