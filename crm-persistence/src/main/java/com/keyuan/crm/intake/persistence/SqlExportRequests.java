package com.keyuan.crm.intake.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.intake.ExportRequestId;
import com.keyuan.crm.intake.ExportRequestRow;
import com.keyuan.crm.intake.ExportRequests;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.shared.persistence.ListKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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
class SqlExportRequests implements ExportRequests {

    private static final int SIZE = 40;

    private static final String ROW = """
            select export_request.*, asker.name as asker_name, decider.name as decider_name
            from export_request join person asker on asker.id = export_request.asker_id
            left join person decider on decider.id = export_request.decided_by where\s""";

    private final JdbcClient jdbc;
    private final AccessPolicy policy;

    @Override
    public boolean file(Filed request, Instant now) {
        return jdbc.sql("""
                        insert into export_request (id, asker_id, list, query, filter, contacts, purpose, row_count, state, filed_at)
                        values (:id, :asker, :list, :query, :filter, :contacts, :purpose, :rows, 'WAITING', :now)
                        on conflict (id) do nothing""")
                        .param("id", request.id().value())
                        .param("asker", request.asker().value())
                        .param("list", request.wanted().list())
                        .param("query", request.query())
                        .param("filter", request.wanted().filter())
                        .param("contacts", request.wanted().contacts())
                        .param("purpose", request.purpose())
                        .param("rows", request.wanted().rows())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    @Override
    public Optional<ExportRequestRow> find(ExportRequestId id) {
        return jdbc.sql(ROW + "export_request.id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional();
    }

    @Override
    public Slice<ExportRequestRow> list(CurrentUser user, boolean waiting, @Nullable String after) {
        RecordFilter filter = policy.filter(user, waiting ? Action.EXPORT_REQUEST_DECIDE : Action.EXPORT_REQUEST_VIEW);
        Map<String, @Nullable Object> parameters = new HashMap<>(filter.parameters());
        String from = ListKey.after(after, ListKey.Kind.MOMENT, "export_request.filed_at", "<", parameters);
        List<ExportRequestRow> rows = jdbc.sql(ROW + filter.sql() + (waiting ? " and state = 'WAITING'" : "") + from
                        + " order by export_request.filed_at desc, export_request.id desc limit :size")
                .params(parameters)
                .param("size", SIZE + 1)
                .query((row, n) -> row(row))
                .list();
        return Slice.of(rows, SIZE, row -> ListKey.text(row.filedAt(), row.id()));
    }

    @Override
    public long countWaiting(CurrentUser user) {
        RecordFilter filter = policy.filter(user, Action.EXPORT_REQUEST_DECIDE);
        return jdbc.sql("select count(*) from export_request where state = 'WAITING' and " + filter.sql())
                .params(filter.parameters())
                .query(Long.class)
                .single();
    }

    @Override
    public boolean decide(
            ExportRequestId id, PersonId by, @Nullable String answer, @Nullable Instant usableUntil, Instant now) {
        return jdbc.sql("""
                        update export_request set state = :state, decided_by = :by, decided_at = :now, answer = :answer,
                            usable_until = :until
                        where id = :id and state = 'WAITING'""")
                        .param("state", usableUntil == null ? "DECLINED" : "GRANTED")
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("answer", answer)
                        .param("until", usableUntil == null ? null : Timestamp.from(usableUntil))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** A list grows while it waits: a tenth more rows than were granted are let through. */
    @Override
    public boolean take(ExportRequestId id, PersonId asker, Wanted wanted, Instant now) {
        return jdbc.sql("""
                        update export_request set downloads = downloads + 1
                        where id = :id and asker_id = :asker and state = 'GRANTED' and usable_until > :now
                          and list = :list and filter = :filter and (contacts or not :contacts)
                          and :rows <= row_count + row_count / 10 + 1""")
                        .param("id", id.value())
                        .param("asker", asker.value())
                        .param("now", Timestamp.from(now))
                        .param("list", wanted.list())
                        .param("filter", wanted.filter())
                        .param("contacts", wanted.contacts())
                        .param("rows", wanted.rows())
                        .update()
                == 1;
    }

    private static ExportRequestRow row(ResultSet row) throws SQLException {
        return new ExportRequestRow(
                new ExportRequestId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("asker_id", UUID.class)),
                row.getString("asker_name"),
                row.getString("list"),
                row.getString("query"),
                row.getBoolean("contacts"),
                row.getString("purpose"),
                row.getInt("row_count"),
                row.getString("state"),
                row.getTimestamp("filed_at").toInstant(),
                row.getString("decider_name"),
                instant(row.getTimestamp("decided_at")),
                row.getString("answer"),
                instant(row.getTimestamp("usable_until")),
                row.getInt("downloads"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
