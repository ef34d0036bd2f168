package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.tier.TierMonth;
import com.keyuan.crm.tier.TierOverrides;
import com.keyuan.crm.tier.TierReports;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTierReports implements TierReports {

    /** What the newest run that proposes says of the customer; a look back says nothing about today. */
    private static final String NOW = """
            left join lateral (
                select tier_score.tier from tier_score join tier_run on tier_run.id = tier_score.run_id
                where tier_score.customer_id = tier_review.customer_id and tier_run.finished_at is not null
                and tier_run.proposing and tier_run.as_of > tier_review.decided_on
                order by tier_run.as_of desc, tier_run.finished_at desc limit 1) newest on true
            """;

    private final JdbcClient jdbc;

    @Override
    public List<TierMonth> months(RecordFilter customers, LocalDate today) {
        return jdbc.sql("""
                        with runs as (
                            select distinct on (date_trunc('month', as_of)) id, as_of from tier_run
                            where finished_at is not null and proposing and as_of > cast(:today as date) - interval '24 months'
                            and as_of <= :today
                            order by date_trunc('month', as_of), as_of desc, finished_at desc
                        ), seen as (
                            select customer.id from customer where %s
                        ), moved as (
                            select date_trunc('month', decided_on) as month,
                                   count(*) filter (where decided_tier < coalesce(from_tier, 'C')) as up,
                                   count(*) filter (where decided_tier > coalesce(from_tier, 'C')) as down
                            from tier_review join seen on seen.id = tier_review.customer_id
                            where decided_at is not null group by 1
                        )
                        select runs.as_of, count(*) filter (where coalesce(tier_before, 'C') = 'A') as a,
                               count(*) filter (where coalesce(tier_before, 'C') = 'B') as b,
                               count(*) filter (where coalesce(tier_before, 'C') = 'C') as c,
                               coalesce(sum(revenue) filter (where tier_before = 'A'), 0) as revenue_of_a,
                               sum(revenue) as revenue, coalesce(max(moved.up), 0) as up,
                               coalesce(max(moved.down), 0) as down
                        from runs join tier_score on tier_score.run_id = runs.id
                        join seen on seen.id = tier_score.customer_id
                        left join moved on moved.month = date_trunc('month', runs.as_of)
                        group by runs.as_of order by runs.as_of""".formatted(customers.sql()))
                .params(customers.parameters())
                .param("today", today)
                .query((row, n) -> new TierMonth(
                        row.getObject("as_of", LocalDate.class),
                        row.getLong("a"),
                        row.getLong("b"),
                        row.getLong("c"),
                        row.getBigDecimal("revenue_of_a"),
                        row.getBigDecimal("revenue"),
                        row.getLong("up"),
                        row.getLong("down")))
                .list();
    }

    @Override
    public List<TierOverrides.Decider> deciders(RecordFilter reviews) {
        return jdbc.sql("""
                        select person.name, count(*) as decisions,
                               count(*) filter (where tier_review.state = 'OVERRIDDEN') as overrides,
                               count(*) filter (where tier_review.state = 'OVERRIDDEN' and newest.tier = decided_tier)
                                   as borne_out,
                               count(*) filter (where tier_review.state = 'OVERRIDDEN' and newest.tier = to_tier)
                                   as contradicted
                        from tier_review join person on person.id = tier_review.decided_by
                        %s where tier_review.decided_at is not null and %s
                        group by person.id, person.name order by overrides desc, decisions desc""".formatted(NOW, reviews.sql()))
                .params(reviews.parameters())
                .query((row, n) -> new TierOverrides.Decider(
                        row.getString("name"),
                        row.getLong("decisions"),
                        row.getLong("overrides"),
                        row.getLong("borne_out"),
                        row.getLong("contradicted")))
                .list();
    }

    @Override
    public List<TierOverrides.Line> overrides(RecordFilter reviews) {
        return jdbc.sql("""
                        select tier_review.*, customer.name as customer_name, person.name as decider,
                               newest.tier as now_tier
                        from tier_review join person on person.id = tier_review.decided_by
                        join customer on customer.id = tier_review.customer_id
                        %s where tier_review.state = 'OVERRIDDEN' and %s
                        order by tier_review.decided_at desc limit 200""".formatted(NOW, reviews.sql()))
                .params(reviews.parameters())
                .query((row, n) -> new TierOverrides.Line(
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        row.getString("customer_name"),
                        row.getString("decider"),
                        row.getObject("decided_on", LocalDate.class),
                        TierRows.tier(row, "from_tier"),
                        Tier.valueOf(row.getString("to_tier")),
                        Tier.valueOf(row.getString("decided_tier")),
                        row.getString("reason"),
                        row.getObject("override_until", LocalDate.class),
                        TierRows.tier(row, "now_tier")))
                .list();
    }
}
