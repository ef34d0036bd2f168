package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.trust.TrustEffect;
import com.keyuan.crm.trust.TrustEffects;
import com.keyuan.crm.trust.TrustPolicy;
import com.keyuan.crm.trust.TrustVerdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTrustEffects implements TrustEffects {

    private final JdbcClient jdbc;

    @Override
    public TrustEffect effect(TrustPolicy present, TrustPolicy draft, LocalDate asOf) {
        Map<TrustVerdict, Long> presently = new EnumMap<>(TrustVerdict.class);
        Map<TrustVerdict, Long> drafted = new EnumMap<>(TrustVerdict.class);
        List<TrustEffect.Change> changes = new ArrayList<>();
        Map<String, BigDecimal> risk = new HashMap<>();
        // one row a pair of verdicts counts, one a customer that changes is listed
        jdbc.sql("with " + TrustSql.all("p") + ", " + TrustSql.all("d") + """
                        , compared as (
                            select p.customer_id, p.name, p.holder_id, p.revenue, p.score as score_before, d.score,
                                   p.verdict as from_verdict, d.verdict as to_verdict,
                                   p.money_at_risk as risk_before, d.money_at_risk as risk
                            from p join d on d.customer_id = p.customer_id
                        )
                        select null as customer_id, null as name, null as holder, from_verdict, to_verdict,
                               sum(risk_before) as score_before, sum(risk) as score, sum(revenue) as revenue,
                               count(*) as customers
                        from compared group by from_verdict, to_verdict
                        union all
                        select customer_id, compared.name, person.name, from_verdict, to_verdict, score_before, score,
                               revenue, 1
                        from compared left join person on person.id = compared.holder_id
                        where from_verdict <> to_verdict
                        order by revenue desc, customer_id""")
                .params(TrustSql.parameters("p", present))
                .params(TrustSql.parameters("d", draft))
                .param("asOf", asOf)
                .query(row -> {
                    TrustVerdict from = TrustVerdict.valueOf(row.getString("from_verdict"));
                    TrustVerdict to = TrustVerdict.valueOf(row.getString("to_verdict"));
                    UUID customer = row.getObject("customer_id", UUID.class);
                    if (customer == null) {
                        presently.merge(from, row.getLong("customers"), Long::sum);
                        drafted.merge(to, row.getLong("customers"), Long::sum);
                        risk.merge("before", row.getBigDecimal("score_before"), BigDecimal::add);
                        risk.merge("after", row.getBigDecimal("score"), BigDecimal::add);
                    } else {
                        changes.add(new TrustEffect.Change(
                                new CustomerId(customer),
                                row.getString("name"),
                                row.getString("holder"),
                                from,
                                to,
                                row.getBigDecimal("score_before"),
                                row.getBigDecimal("score"),
                                row.getBigDecimal("revenue")));
                    }
                });
        return new TrustEffect(
                presently,
                drafted,
                risk.getOrDefault("before", BigDecimal.ZERO),
                risk.getOrDefault("after", BigDecimal.ZERO),
                changes);
    }
}
