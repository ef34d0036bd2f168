package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trust.TrustAlert;
import com.keyuan.crm.trust.TrustAlertId;
import com.keyuan.crm.trust.TrustAlertQueries;
import com.keyuan.crm.trust.TrustAlertRow;
import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustStep;
import com.keyuan.crm.trust.TrustVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTrustAlertQueries implements TrustAlertQueries {

    /** The factor with the largest weight·(1 − ĉ), the first in the policy of equal ones. */
    private static final String WEAKEST = weakest();

    private static final String ALERTS = """
            select trust_alert.*, customer.name as customer_name, customer.tier, holder.name as holder_name,
                   person.name as person_name, present.score as present_score, present.verdict,
                   coalesce(present.money_at_risk, tied.risk, trust_alert.money_at_risk) as present_risk,
                   weakest.factor, handler.name as handler_name
            from trust_alert
            left join customer on customer.id = trust_alert.customer_id
            left join person on person.id = trust_alert.person_id
            left join person handler on handler.id = trust_alert.handled_by
            left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
            left join person holder on holder.id = allocation.holder_id
            left join trust_present present on present.customer_id = customer.id
            left join trust_policy on trust_policy.version = present.policy_version
            left join lateral (select factor from (values %s) as lacking (factor, place, lack)
                               where lack is not null order by lack desc, place limit 1) weakest on true
            left join lateral (select sum(money_at_risk) as risk from trust_present
                               where trust_alert.kind = 'EXPOSED' and attached_id = trust_alert.person_id) tied on true
            where\s""".formatted(WEAKEST);

    private final JdbcClient jdbc;

    @Override
    public Slice<TrustAlertRow> rows(RecordFilter alerts, boolean waiting, @Nullable String after, int size) {
        Map<String, Object> parameters = new HashMap<>(alerts.parameters());
        parameters.put("limit", size + 1);
        String at = waiting ? "trust_alert.raised_at" : "trust_alert.handled_at";
        String sql =
                ALERTS + (waiting ? "handled_at is null and trust_alert.ended_at is null" : "handled_at is not null")
                        + " and " + alerts.sql() + after(after, at, parameters) + " order by " + at
                        + " desc, trust_alert.id desc limit :limit";
        return Slice.of(
                jdbc.sql(sql)
                        .params(parameters)
                        .query(SqlTrustAlertQueries::row)
                        .list(),
                size,
                row -> (waiting ? row.raisedAt() : row.handledAt()) + "~" + row.id());
    }

    private static String weakest() {
        List<String> lacking = new ArrayList<>();
        for (TrustFactor factor : TrustFactor.values()) {
            String column = TrustSql.column(factor);
            lacking.add("('%s', %d, trust_policy.%s_weight * (1 - present.%s))"
                    .formatted(factor, lacking.size(), column, column));
        }
        return String.join(", ", lacking);
    }

    private static String after(@Nullable String cursor, String at, Map<String, Object> parameters) {
        int tilde = cursor == null ? -1 : cursor.indexOf('~');
        if (cursor == null || tilde < 0) {
            return "";
        }
        try {
            parameters.put("afterAt", Timestamp.from(Instant.parse(cursor.substring(0, tilde))));
            parameters.put("afterId", UUID.fromString(cursor.substring(tilde + 1)));
            return " and (" + at + ", trust_alert.id) < (:afterAt, :afterId)";
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static TrustAlertRow row(ResultSet row, int n) throws SQLException {
        String verdict = row.getString("verdict");
        return new TrustAlertRow(
                new TrustAlertId(row.getObject("id", UUID.class)),
                TrustAlert.Kind.valueOf(row.getString("kind")),
                TrustRows.customer(row, "customer_id"),
                row.getString("customer_name"),
                row.getString("tier"),
                row.getString("holder_name"),
                TrustRows.person(row, "person_id"),
                row.getString("person_name"),
                row.getBigDecimal("present_score"),
                verdict == null ? null : TrustVerdict.valueOf(verdict),
                row.getBigDecimal("present_risk"),
                step(row.getString("factor")),
                Objects.requireNonNull(TrustRows.instant(row, "raised_at")),
                TrustRows.instant(row, "handled_at"),
                row.getString("handler_name"),
                row.getString("note"),
                TrustRows.instant(row, "ended_at"));
    }

    private static @Nullable TrustStep step(@Nullable String factor) {
        return factor == null ? null : TrustFactor.valueOf(factor).step();
    }
}
