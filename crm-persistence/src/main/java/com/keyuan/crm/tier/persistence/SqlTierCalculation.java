package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.tier.TierCalculation;
import com.keyuan.crm.tier.TierEffect;
import com.keyuan.crm.tier.TierFactor;
import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierResult;
import com.keyuan.crm.tier.TierReviewId;
import com.keyuan.crm.tier.TierRun;
import com.keyuan.crm.tier.TierRunId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
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
class SqlTierCalculation implements TierCalculation {

    /** "tier" as a number: the key under which runs wait for each other. */
    private static final long RUN_LOCK = 0x74696572;

    private final JdbcClient jdbc;

    @Override
    public void oneRunAtATime() {
        // the statements that follow are over everybody, over tables that have just grown and that nobody has analysed
        // yet: no loop within a loop, memory for the sorts, and as long as the driver's own 120 s allow
        jdbc.sql("""
                        select set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true),
                               set_config('statement_timeout', '110s', true), set_config('lock_timeout', '110s', true)""").query((row, n) -> true).single();
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", RUN_LOCK)
                .query((row, n) -> true)
                .single();
    }

    @Override
    public List<TierResult> results(TierPolicy policy, LocalDate asOf) {
        return jdbc.sql(TierSql.FACTORS + TierSql.judged("p") + " select * from p order by customer_id")
                .params(TierSql.parameters("p", policy))
                .param("asOf", asOf)
                .param("standOn", asOf.toString())
                .query(SqlTierCalculation::result)
                .list();
    }

    @Override
    public int store(TierRun run, TierPolicy policy) {
        return jdbc.sql(TierSql.FACTORS + TierSql.judged("p") + " " + """
                        insert into tier_score (run_id, customer_id, holder_id, revenue, orders, last_order_on,
                            demand_estimate, rating_sum, ratings, importance, due_amount, settled_amount, tier_before,
                            override_until, value_score, potential_score, loyalty_score, satisfaction_score,
                            importance_score, payment_score, known_weight, score, pareto_share, tier)
                        select :run, customer_id, holder_id, revenue, orders, last_order_on,
                            demand_estimate, rating_sum, ratings, importance, due_amount, settled_amount, tier_before,
                            override_until, value_score, potential_score, loyalty_score, satisfaction_score,
                            importance_score, payment_score, known_weight, score, pareto_share, tier
                        from p""")
                .params(TierSql.parameters("p", policy))
                .param("asOf", run.getAsOf())
                .param("standOn", run.isProposing() ? "infinity" : run.getAsOf().toString())
                .param("run", run.getId().value())
                .update();
    }

    @Override
    public Optional<TierRunId> earlierThan(TierRun run) {
        return jdbc.sql("""
                        select id from tier_run
                        where finished_at is not null and id <> :run and as_of <= :asOf
                        and exists (select 1 from tier_score where run_id = tier_run.id)
                        order by case when as_of <= cast(:asOf as date) - 28 then 1 when as_of < :asOf then 2 else 3 end,
                                 case when as_of <= cast(:asOf as date) - 28 then cast(:asOf as date) - as_of
                                      when as_of < :asOf then as_of - date '1970-01-01' end,
                                 finished_at desc
                        limit 1""")
                .param("run", run.getId().value())
                .param("asOf", run.getAsOf())
                .query((row, n) -> new TierRunId(row.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    public int close(TierRunId run) {
        return jdbc.sql("""
                        update tier_review set version = tier_review.version + 1,
                            state = case when tier_score.override_until is null
                                              and tier_score.tier <> coalesce(tier_score.tier_before, 'C')
                                         then 'REPLACED' else 'WITHDRAWN' end
                        from tier_score
                        where tier_score.run_id = :run and tier_score.customer_id = tier_review.customer_id
                        and tier_review.state = 'WAITING'
                        and (tier_review.to_tier <> tier_score.tier
                             or tier_review.from_tier is distinct from tier_score.tier_before
                             or tier_score.override_until is not null)""").param("run", run.value()).update();
    }

    @Override
    public int refresh(TierRunId run) {
        return jdbc.sql("""
                        update tier_review set version = tier_review.version + 1, run_id = :run,
                            score = tier_score.score, revenue = tier_score.revenue
                        from tier_score
                        where tier_score.run_id = :run and tier_score.customer_id = tier_review.customer_id
                        and tier_review.state = 'WAITING'""").param("run", run.value()).update();
    }

    @Override
    public int propose(TierRunId run, Instant began) {
        return jdbc.sql("""
                        with word as materialized (
                            select distinct on (customer_id) customer_id, state, decided_at
                            from tier_review where decided_at is not null
                            order by customer_id, decided_at desc
                        )
                        insert into tier_review (id, version, customer_id, run_id, proposed_on, from_tier, to_tier,
                                                 score, revenue, after_override, state)
                        select gen_random_uuid(), 0, tier_score.customer_id, :run, tier_run.as_of,
                               tier_score.tier_before, tier_score.tier, tier_score.score, tier_score.revenue,
                               coalesce(word.state = 'OVERRIDDEN', false), 'WAITING'
                        from tier_score
                        join tier_run on tier_run.id = tier_score.run_id
                        left join word on word.customer_id = tier_score.customer_id
                        left join tier_review waiting on waiting.customer_id = tier_score.customer_id
                                                     and waiting.state = 'WAITING'
                        where tier_score.run_id = :run
                        and tier_score.tier <> coalesce(tier_score.tier_before, 'C')
                        and tier_score.override_until is null
                        and waiting.id is null
                        and (word.decided_at is null or word.decided_at < :began)""")
                .param("run", run.value())
                .param("began", Timestamp.from(began))
                .update();
    }

    @Override
    public List<Applied> acceptWaiting(Instant now, LocalDate today) {
        return jdbc.sql("""
                        update tier_review set version = version + 1, state = 'ACCEPTED', decided_tier = to_tier,
                            decided_at = :now, decided_on = :today
                        where state = 'WAITING' returning id, customer_id, from_tier, to_tier""")
                .param("now", Timestamp.from(now))
                .param("today", today)
                .query((row, n) -> new Applied(
                        new TierReviewId(row.getObject("id", UUID.class)),
                        new CustomerId(row.getObject("customer_id", UUID.class)),
                        tier(row, "from_tier"),
                        Tier.valueOf(row.getString("to_tier"))))
                .list();
    }

    @Override
    public int thin(LocalDate before) {
        return jdbc.sql("""
                        delete from tier_score using tier_run
                        where tier_run.id = tier_score.run_id and tier_run.occasion = 'NIGHTLY'
                        and tier_run.as_of < :before
                        and exists (select 1 from tier_run later
                                    where later.finished_at is not null and later.as_of > tier_run.as_of
                                    and date_trunc('month', later.as_of) = date_trunc('month', tier_run.as_of))
                        and not exists (select 1 from tier_review join tier_run told on told.id = tier_review.run_id
                                        where tier_review.customer_id = tier_score.customer_id
                                        and tier_score.run_id in (told.id, told.compared_with))""").param("before", before).update();
    }

    @Override
    public TierEffect effect(TierPolicy present, TierPolicy draft, LocalDate asOf) {
        Map<Tier, Long> presently = new EnumMap<>(Tier.class);
        Map<Tier, Long> drafted = new EnumMap<>(Tier.class);
        List<TierEffect.Change> changes = new ArrayList<>();
        // one row a pair of tiers counts, one a customer that changes is listed; under an override the tier stands
        jdbc.sql(TierSql.FACTORS + TierSql.judged("p") + TierSql.judged("d") + """
                        , compared as (
                            select p.customer_id, p.name, p.holder_id, p.revenue, d.score,
                                   case when p.override_until is null then p.tier else p.tier_before end as from_tier,
                                   case when d.override_until is null then d.tier else d.tier_before end as to_tier
                            from p join d on d.customer_id = p.customer_id
                        )
                        select null as customer_id, null as name, null as holder, from_tier, to_tier, null as score,
                               sum(revenue) as revenue, count(*) as customers
                        from compared group by from_tier, to_tier
                        union all
                        select customer_id, compared.name, person.name, from_tier, to_tier, score, revenue, 1
                        from compared left join person on person.id = compared.holder_id
                        where from_tier <> to_tier
                        order by revenue desc, customer_id""")
                .params(TierSql.parameters("p", present))
                .params(TierSql.parameters("d", draft))
                .param("asOf", asOf)
                .param("standOn", "infinity")
                .query(row -> {
                    Tier from = Tier.valueOf(row.getString("from_tier"));
                    Tier to = Tier.valueOf(row.getString("to_tier"));
                    UUID customer = row.getObject("customer_id", UUID.class);
                    if (customer == null) {
                        presently.merge(from, row.getLong("customers"), Long::sum);
                        drafted.merge(to, row.getLong("customers"), Long::sum);
                    } else {
                        changes.add(new TierEffect.Change(
                                new CustomerId(customer),
                                row.getString("name"),
                                row.getString("holder"),
                                from,
                                to,
                                row.getBigDecimal("score"),
                                row.getBigDecimal("revenue")));
                    }
                });
        return new TierEffect(presently, drafted, changes);
    }

    private static TierResult result(ResultSet row, int n) throws SQLException {
        Map<TierFactor, BigDecimal> scores = new EnumMap<>(TierFactor.class);
        for (TierFactor factor : TierFactor.values()) {
            BigDecimal score = row.getBigDecimal(TierSql.scoreColumn(factor));
            if (score != null) {
                scores.put(factor, score);
            }
        }
        return new TierResult(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                scores,
                row.getBigDecimal("known_weight"),
                row.getBigDecimal("score"),
                row.getBigDecimal("pareto_share"),
                Tier.valueOf(row.getString("tier")));
    }

    private static @Nullable Tier tier(ResultSet row, String column) throws SQLException {
        String tier = row.getString(column);
        return tier == null ? null : Tier.valueOf(tier);
    }
}
