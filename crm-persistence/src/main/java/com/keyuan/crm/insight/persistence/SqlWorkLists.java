package com.keyuan.crm.insight.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.insight.WorkKind;
import com.keyuan.crm.insight.WorkList;
import com.keyuan.crm.insight.WorkLists;
import com.keyuan.crm.insight.WorkRow;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.verification.VerificationSettings;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The heads of all queues in one statement. */
@Repository
@RequiredArgsConstructor
class SqlWorkLists implements WorkLists {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final VerificationSettings verification;

    @Override
    public List<WorkList> of(CurrentUser user, Collection<WorkKind> kinds, LocalDate today, int rows) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        Map<String, Object> parameters = new HashMap<>();
        List<String> selects = new ArrayList<>();
        for (WorkKind kind : kinds) {
            String sql = WorkSql.of(kind);
            Action action = WorkSql.record(kind);
            if (action != null) {
                RecordFilter filter = policy.filter(user, action);
                sql = sql.replace("{allowed}", filter.sql());
                parameters.putAll(filter.parameters());
            }
            selects.add("(select '" + kind + "' as kind, count(*) over () as total, queue.* from (" + sql
                    + ") queue order by late desc, place, id limit :rows)");
        }
        parameters.putAll(
                Map.of("me", user.id().value(), "today", today, "rows", rows, "attempts", verification.attempts()));
        return read(String.join(" union all ", selects), parameters, kinds);
    }

    private List<WorkList> read(String sql, Map<String, Object> parameters, Collection<WorkKind> kinds) {
        Map<WorkKind, List<WorkRow>> rows = new EnumMap<>(WorkKind.class);
        Map<WorkKind, Long> totals = new EnumMap<>(WorkKind.class);
        jdbc.sql("select * from (" + sql + ") work order by kind, late desc, place, id")
                .params(parameters)
                .query(row -> {
                    WorkKind kind = WorkKind.valueOf(row.getString("kind"));
                    rows.computeIfAbsent(kind, one -> new ArrayList<>()).add(row(row));
                    totals.put(kind, row.getLong("total"));
                });
        return kinds.stream()
                .map(kind -> new WorkList(kind, totals.getOrDefault(kind, 0L), rows.getOrDefault(kind, List.of())))
                .toList();
    }

    private static WorkRow row(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new WorkRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getString("tier"),
                row.getString("note"),
                row.getString("who"),
                instant(row.getObject("since", OffsetDateTime.class)),
                row.getObject("due", LocalDate.class),
                amount == null ? null : new Money(amount),
                row.getBoolean("late"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
