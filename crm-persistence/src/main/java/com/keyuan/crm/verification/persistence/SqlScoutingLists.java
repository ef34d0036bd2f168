package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.verification.AnswerChoice;
import com.keyuan.crm.verification.ScoutingLists;
import com.keyuan.crm.verification.ScoutingRequestId;
import com.keyuan.crm.verification.ScoutingRow;
import com.keyuan.crm.verification.ScoutingState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlScoutingLists implements ScoutingLists {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final Clock clock;

    @Override
    public Slice<ScoutingRow> open(CurrentUser user, Instant now, @Nullable String after, int size) {
        Cursor<LocalDate> key = Cursor.of(after, LocalDate::parse, new Cursor<>(LocalDate.of(1, 1, 1), Cursor.FIRST));
        RecordFilter filter = policy.filter(user, Action.SCOUTING_CALL);
        List<ScoutingRow> rows = rows(now, filter.sql() + """
                         and scouting_request.state = 'ASKED'
                         and (scouting_request.due_on, scouting_request.id) > (:due, :after)
                        order by scouting_request.due_on, scouting_request.id limit :size""")
                .params(filter.parameters())
                .param("due", key.order())
                .param("after", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, size, row -> Cursor.text(row.dueOn(), row.id().value()));
    }

    @Override
    public Slice<ScoutingRow> closed(CurrentUser user, @Nullable String after, int size) {
        Cursor<OffsetDateTime> key =
                Cursor.of(after, OffsetDateTime::parse, new Cursor<>(OffsetDateTime.MAX, Cursor.LAST));
        RecordFilter filter = policy.filter(user, Action.SCOUTING_CALL);
        List<ScoutingRow> rows = rows(clock.instant(), filter.sql() + """
                         and scouting_request.state <> 'ASKED'
                         and (scouting_request.answered_at, scouting_request.id) < (:moment, :after)
                        order by scouting_request.answered_at desc, scouting_request.id desc limit :size""")
                .params(filter.parameters())
                .param("moment", key.order())
                .param("after", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(
                rows,
                size,
                row -> Cursor.text(String.valueOf(row.answeredAt()), row.id().value()));
    }

    @Override
    public Optional<ScoutingRow> row(ScoutingRequestId id, Instant now) {
        return rows(now, "scouting_request.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public List<ScoutingRow> ofTrip(TripId trip, Instant now) {
        return rows(now, "scouting_request.trip_id = :trip order by customer.name_sort, scouting_request.id")
                .param("trip", trip.value())
                .query((row, n) -> row(row))
                .list();
    }

    @Override
    public int countOpen(CurrentUser user) {
        RecordFilter filter = policy.filter(user, Action.SCOUTING_CALL);
        return jdbc.sql("select count(*) from scouting_request where state = 'ASKED' and " + filter.sql())
                .params(filter.parameters())
                .query(Integer.class)
                .single();
    }

    private StatementSpec rows(Instant now, String condition) {
        return jdbc.sql("""
                        select scouting_request.*, trip.number as trip_number, traveller.name as traveller,
                               customer.name, customer.tier,
                               (select person.name from phone_call join person on person.id = phone_call.caller_id
                                where phone_call.customer_id = customer.id and phone_call.ended_at is null
                                and phone_call.lease_until > :now) as taken_by
                        from scouting_request join trip on trip.id = scouting_request.trip_id
                        join person traveller on traveller.id = scouting_request.traveller_id
                        join customer on customer.id = scouting_request.customer_id
                        where\s""" + condition).param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static ScoutingRow row(ResultSet row) throws SQLException {
        String there = row.getString("there");
        return new ScoutingRow(
                new ScoutingRequestId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new TripId(row.getObject("trip_id", UUID.class)),
                row.getString("trip_number"),
                row.getString("traveller"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getString("question"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                ScoutingState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "not_before"),
                there == null ? null : AnswerChoice.valueOf(there),
                row.getString("wants"),
                instant(row, "answered_at"),
                row.getString("taken_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
