package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.trust.TrustFactor;
import com.keyuan.crm.trust.TrustOutcome;
import com.keyuan.crm.trust.TrustOutcomes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTrustOutcomes implements TrustOutcomes {

    /** Of old nights the last of each month is kept: one not older than this is there. */
    private static final int SCORE_DAYS = 45;

    private static final String KNOWN = """
            select judged.*, not exists (
                       select 1 from customer_order
                       where customer_order.customer_id = judged.customer_id and not cancelled and amount > 0
                       and ordered_on > leaving.last_day and ordered_on <= leaving.last_day + :days) as followed
            from leaving
            join allocation on allocation.holder_id = leaving.person_id
                and cast(allocation.started_at at time zone 'Asia/Shanghai' as date) <= leaving.noticed_on
                and (allocation.ended_at is null
                     or cast(allocation.ended_at at time zone 'Asia/Shanghai' as date) >= leaving.noticed_on)
            join lateral (
                select trust_score.* from trust_score
                where trust_score.customer_id = allocation.customer_id and trust_score.holder_id = leaving.person_id
                and trust_score.as_of between leaving.noticed_on - :scoreDays and leaving.noticed_on
                order by trust_score.as_of desc, trust_score.calculated_at desc limit 1) judged on true
            where leaving.closed_at is not null and leaving.last_day + :days <= :today and judged.verdict <> 'UNKNOWN'
            and exists (
                select 1 from customer_order
                where customer_order.customer_id = judged.customer_id and not cancelled and amount > 0
                and ordered_on <= leaving.noticed_on and ordered_on > leaving.noticed_on - :days)
            order by leaving.last_day desc, judged.customer_id
            limit :most""";

    private final JdbcClient jdbc;

    @Override
    public List<TrustOutcome> known(LocalDate today) {
        return jdbc.sql(KNOWN)
                .param("today", today)
                .param("days", DAYS)
                .param("scoreDays", SCORE_DAYS)
                .param("most", MOST)
                .query((row, n) -> outcome(row))
                .list();
    }

    private static TrustOutcome outcome(ResultSet row) throws SQLException {
        List<Double> factors = new ArrayList<>();
        for (TrustFactor factor : TrustFactor.values()) {
            factors.add(row.getDouble(factor.name().toLowerCase(Locale.ROOT)));
        }
        return new TrustOutcome(row.getObject("customer_id", UUID.class), factors, row.getBoolean("followed"));
    }
}
