package com.keyuan.crm.insight.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.insight.HomeNumber;
import com.keyuan.crm.insight.HomeNumbers;
import com.keyuan.crm.insight.NumberKind;
import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.verification.VerificationSettings;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One select a number, all in one statement. */
@Repository
@RequiredArgsConstructor
class SqlHomeNumbers implements HomeNumbers {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final VerificationSettings verification;

    @Override
    public List<HomeNumber> of(CurrentUser user, Collection<NumberKind> kinds, LocalDate today) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        List<String> selects = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(parameters(user, today));
        for (NumberKind kind : kinds) {
            String sql = NumberSql.of(kind);
            Action action = NumberSql.record(kind);
            if (action != null) {
                RecordFilter filter = policy.filter(user, action);
                sql = sql.replace("{allowed}", filter.sql());
                parameters.putAll(filter.parameters());
            }
            selects.add("(select " + selects.size() + " as position, '" + kind + "' as kind, " + sql + ")");
        }
        return jdbc.sql("select * from (" + String.join(" union all ", selects)
                        + ") numbers (position, kind, a, b, c) order by position")
                .params(parameters)
                .query((row, n) -> new HomeNumber(
                        NumberKind.valueOf(row.getString("kind")),
                        row.getBigDecimal("a"),
                        row.getBigDecimal("b"),
                        row.getBigDecimal("c")))
                .list();
    }

    private Map<String, Object> parameters(CurrentUser user, LocalDate today) {
        LocalDate month = today.withDayOfMonth(1);
        return Map.of(
                "attempts", verification.attempts(),
                "me", user.id().value(),
                "today", today,
                "month", month,
                "lastMonth", month.minusMonths(1),
                "monthBegan", began(month),
                "lastMonthBegan", began(month.minusMonths(1)));
    }

    private static OffsetDateTime began(LocalDate day) {
        return day.atStartOfDay(BusinessZone.ID).toOffsetDateTime();
    }
}
