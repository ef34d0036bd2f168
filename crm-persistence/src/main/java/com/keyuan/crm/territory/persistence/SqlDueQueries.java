package com.keyuan.crm.territory.persistence;

import com.keyuan.crm.allocation.AllocationPolicies;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.territory.DueFilter;
import com.keyuan.crm.territory.DueQueries;
import com.keyuan.crm.territory.DueReason;
import com.keyuan.crm.territory.DueRow;
import com.keyuan.crm.territory.TerritorySettings;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlDueQueries implements DueQueries {

    private final JdbcClient jdbc;
    private final TerritorySettings settings;
    private final AllocationPolicies policies;

    @Override
    public Slice<DueRow> rows(CurrentUser user, DueFilter filter, LocalDate today, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = parameters(user, today);
        StringBuilder sql = new StringBuilder(DueSql.DUE + "select * from due where " + where(filter, parameters));
        after(after, sql, parameters);
        parameters.put("limit", size + 1);
        return Slice.of(
                jdbc.sql(sql + " order by money_at_risk desc, customer_id limit :limit")
                        .params(parameters)
                        .query(DueSql::row)
                        .list(),
                size,
                row -> row.moneyAtRisk() + "~" + row.customer());
    }

    private static void after(@Nullable String cursor, StringBuilder sql, Map<String, @Nullable Object> parameters) {
        int tilde = cursor == null ? -1 : cursor.indexOf('~');
        if (cursor != null && tilde > 0) {
            try {
                parameters.put("afterMoney", new BigDecimal(cursor.substring(0, tilde)));
                parameters.put("afterId", UUID.fromString(cursor.substring(tilde + 1)));
                sql.append(
                        " and (money_at_risk < :afterMoney or money_at_risk = :afterMoney and customer_id > :afterId)");
            } catch (IllegalArgumentException unreadable) {
                // the list from its beginning
                parameters.remove("afterMoney");
            }
        }
    }

    @Override
    public Map<DueReason, Long> counts(CurrentUser user, DueFilter filter, LocalDate today) {
        DueFilter all = new DueFilter(filter.department(), filter.holder(), null);
        Map<String, @Nullable Object> parameters = parameters(user, today);
        Map<DueReason, Long> counts = new EnumMap<>(DueReason.class);
        jdbc.sql(DueSql.DUE + "select reason, count(*) as n from due, unnest(reasons) reason where "
                        + where(all, parameters) + " group by reason")
                .params(parameters)
                .query((row, n) -> counts.put(DueReason.valueOf(row.getString("reason")), row.getLong("n")))
                .list();
        return counts;
    }

    private Map<String, @Nullable Object> parameters(CurrentUser user, LocalDate today) {
        Map<String, @Nullable Object> parameters =
                new HashMap<>(DueSql.parameters(today, settings.capMonths(), policies.effectiveOn(today)));
        parameters.put("leaver", null);
        parameters.put("everywhere", user.is(Role.DIRECTOR));
        parameters.put(
                "departments",
                user.departments().stream()
                        .map(department -> department.value().toString())
                        .collect(Collectors.joining(",", "{", "}")));
        return parameters;
    }

    private static String where(DueFilter filter, Map<String, @Nullable Object> parameters) {
        StringBuilder sql = new StringBuilder("(:everywhere or department_id = any(cast(:departments as uuid[])))");
        if (filter.department() != null) {
            sql.append("""
                     and department_id in (with recursive below as (select cast(:department as uuid) as id union all
                        select department.id from department join below on department.parent_id = below.id)
                        select id from below)""");
            parameters.put("department", filter.department().value());
        }
        if (filter.holder() != null) {
            sql.append(" and holder_id = :holder");
            parameters.put("holder", filter.holder().value());
        }
        if (filter.reason() != null) {
            sql.append(" and :reason = any(reasons)");
            parameters.put("reason", filter.reason().name());
        }
        return sql.toString();
    }
}
