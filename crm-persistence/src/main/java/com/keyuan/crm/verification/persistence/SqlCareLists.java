package com.keyuan.crm.verification.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.verification.CareCallId;
import com.keyuan.crm.verification.CareLists;
import com.keyuan.crm.verification.CareOccasion;
import com.keyuan.crm.verification.CareRow;
import com.keyuan.crm.verification.CareState;
import com.keyuan.crm.verification.VerificationSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
class SqlCareLists implements CareLists {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final VerificationSettings settings;
    private final Clock clock;

    @Override
    public Slice<CareRow> due(CurrentUser user, Instant now, @Nullable String after, int size) {
        Cursor<String> key = Cursor.of(after, order -> order, new Cursor<>("", Cursor.FIRST));
        RecordFilter filter = policy.filter(user, Action.CARE_CALL_MAKE);
        List<CareRow> rows = rows(now, filter.sql() + """
                         and care_call.state = 'DUE'
                         and (to_char(care_call.due_on, 'YYYYMMDD') || customer.tier, care_call.id) > (:order, :after)
                        order by to_char(care_call.due_on, 'YYYYMMDD') || customer.tier, care_call.id limit :size""")
                .params(filter.parameters())
                .param("order", key.order())
                .param("after", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(
                rows,
                size,
                row -> Cursor.text(
                        row.dueOn().toString().replace("-", "") + row.tier(),
                        row.id().value()));
    }

    @Override
    public Slice<CareRow> closed(CurrentUser user, @Nullable String after, int size) {
        Cursor<OffsetDateTime> key =
                Cursor.of(after, OffsetDateTime::parse, new Cursor<>(OffsetDateTime.MAX, Cursor.LAST));
        RecordFilter filter = policy.filter(user, Action.CARE_CALL_MAKE);
        List<CareRow> rows = rows(clock.instant(), filter.sql() + """
                         and care_call.state <> 'DUE' and (care_call.closed_at, care_call.id) < (:moment, :after)
                        order by care_call.closed_at desc, care_call.id desc limit :size""")
                .params(filter.parameters())
                .param("moment", key.order())
                .param("after", key.id())
                .param("size", size + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(
                rows,
                size,
                row -> Cursor.text(String.valueOf(row.closedAt()), row.id().value()));
    }

    @Override
    public Optional<CareRow> row(CareCallId id, Instant now) {
        return rows(now, "care_call.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public int countDue(CurrentUser user) {
        RecordFilter filter = policy.filter(user, Action.CARE_CALL_MAKE);
        return jdbc.sql("select count(*) from care_call where state = 'DUE' and due_on <= :today and " + filter.sql())
                .params(filter.parameters())
                .param("today", BusinessZone.today(clock))
                .query(Integer.class)
                .single();
    }

    private StatementSpec rows(Instant now, String condition) {
        return jdbc.sql("""
                        select care_call.*, customer.name, customer.tier, closer.name as closer,
                               (select person.name from phone_call join person on person.id = phone_call.caller_id
                                where phone_call.customer_id = customer.id and phone_call.ended_at is null
                                and phone_call.lease_until > :now) as taken_by,
                               (select max(phone_call.ended_at) from phone_call where phone_call.customer_id = customer.id
                                and phone_call.outcome in ('COMPLETED', 'DECLINED')
                                and phone_call.purpose <> 'SCOUTING') as spoken_at
                        from care_call join customer on customer.id = care_call.customer_id
                        left join person closer on closer.id = care_call.closed_by
                        where\s""" + condition).param("now", now.atOffset(ZoneOffset.UTC));
    }

    private CareRow row(ResultSet row) throws SQLException {
        Instant spoken = instant(row, "spoken_at");
        return new CareRow(
                new CareCallId(row.getObject("id", UUID.class)),
                row.getLong("version"),
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                CareOccasion.valueOf(row.getString("occasion")),
                row.getString("festival"),
                row.getObject("due_on", LocalDate.class),
                CareState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "not_before"),
                row.getObject("rating", Integer.class),
                row.getString("said"),
                instant(row, "closed_at"),
                row.getString("closer"),
                row.getString("taken_by"),
                spoken == null ? null : spoken.plus(Duration.ofDays(settings.restDays())));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
