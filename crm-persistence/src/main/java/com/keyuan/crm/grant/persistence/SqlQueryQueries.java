package com.keyuan.crm.grant.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.grant.QueryApplicationId;
import com.keyuan.crm.grant.QueryPage.Look;
import com.keyuan.crm.grant.QueryQueries;
import com.keyuan.crm.grant.QueryRow;
import com.keyuan.crm.grant.QueryState;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlQueryQueries implements QueryQueries {

    private static final int SIZE = 40;

    /** What the log has of the asker at the customer while it was granted: nothing else opened it to them. */
    private static final String LOOKED = """
            from audit_entry where audit_entry.subject_id = query_application.customer_id
            and audit_entry.person_id = query_application.asker_id and audit_entry.kind = 'VIEWED'
            and audit_entry.at >= query_application.decided_at and query_application.granted_until is not null
            and audit_entry.at < least(coalesce(query_application.ended_at, 'infinity'),
                cast(query_application.granted_until + 1 as timestamp) at time zone 'Asia/Shanghai')""";

    private static final String ROW = """
            select query_application.id, customer.id as customer_id, customer.name as customer, asker.name as asker,
                   (select person.name from allocation join person on person.id = allocation.holder_id
                    where allocation.customer_id = customer.id and allocation.ended_at is null) as holder,
                   purpose, days, state, filed_at, granted_until, decided_at, answer, query_application.ended_at,
                   decider.name as decided_by, ender.name as ended_by,
                   state = 'GRANTED' and granted_until >= :today as open, (select count(*) %s) as looks
            from query_application join customer on customer.id = query_application.customer_id
            join person asker on asker.id = query_application.asker_id
            left join person decider on decider.id = query_application.decided_by
            left join person ender on ender.id = query_application.ended_by where\s""".formatted(LOOKED);

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public Slice<QueryRow> list(CurrentUser user, boolean waiting, LocalDate today, @Nullable String after) {
        RecordFilter filter = policy.filter(user, waiting ? Action.QUERY_DECIDE : Action.QUERY_VIEW);
        Map<String, @Nullable Object> parameters = new HashMap<>(filter.parameters());
        String from = ListKey.after(after, ListKey.Kind.MOMENT, "query_application.filed_at", "<", parameters);
        List<QueryRow> rows = jdbc.sql(ROW + filter.sql() + (waiting ? " and state = 'WAITING'" : "") + from
                        + " order by query_application.filed_at desc, query_application.id desc limit :size")
                .params(parameters)
                .param("today", today)
                .param("size", SIZE + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, SIZE, row -> ListKey.text(row.filedAt(), row.id()));
    }

    @Override
    public long countWaiting(CurrentUser user) {
        RecordFilter filter = policy.filter(user, Action.QUERY_DECIDE);
        return jdbc.sql("select count(*) from query_application where state = 'WAITING' and " + filter.sql())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Text> find(QueryApplicationId id, LocalDate today) {
        return jdbc.sql(ROW + "query_application.id = :id")
                .param("id", id.value())
                .param("today", today)
                .query((row, n) -> new Text(
                        row(row),
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        row.getString("decided_by"),
                        instant(row.getTimestamp("decided_at")),
                        row.getString("answer"),
                        row.getString("ended_by"),
                        instant(row.getTimestamp("ended_at"))))
                .optional();
    }

    @Override
    public List<Look> looks(QueryApplicationId id) {
        return jdbc.sql("""
                        select look.at, look.part, look.address from query_application, lateral (
                            select audit_entry.at, audit_entry.details #>> '{part,1}' as part, audit_entry.address %s
                            order by audit_entry.at desc limit 100) as look
                        where query_application.id = :id order by look.at desc""".formatted(LOOKED))
                .param("id", id.value())
                .query((row, n) ->
                        new Look(row.getTimestamp("at").toInstant(), row.getString("part"), row.getString("address")))
                .list();
    }

    private static QueryRow row(ResultSet row) throws SQLException {
        return new QueryRow(
                new QueryApplicationId(row.getObject("id", UUID.class)),
                row.getString("customer"),
                row.getString("asker"),
                row.getString("holder"),
                row.getString("purpose"),
                row.getInt("days"),
                QueryState.valueOf(row.getString("state")),
                row.getTimestamp("filed_at").toInstant(),
                row.getObject("granted_until", LocalDate.class),
                row.getBoolean("open"),
                row.getLong("looks"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
