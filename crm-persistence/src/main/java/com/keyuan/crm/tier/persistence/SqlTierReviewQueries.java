package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Importance;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.tier.TierBreakdown;
import com.keyuan.crm.tier.TierPoint;
import com.keyuan.crm.tier.TierReviewFigures;
import com.keyuan.crm.tier.TierReviewFilter;
import com.keyuan.crm.tier.TierReviewId;
import com.keyuan.crm.tier.TierReviewQueries;
import com.keyuan.crm.tier.TierReviewRow;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierStanding;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTierReviewQueries implements TierReviewQueries {

    private static final String UP = "(tier_review.to_tier < coalesce(tier_review.from_tier, 'C'))";

    /** With the points that moved since the run compared with. First %s: who decides; second: the rest. */
    private static final String ROWS = """
            select tier_review.*, customer.name as customer_name, holder.name as holder_name, holder.level,
                   holder.id is null or level_fits(to_tier, holder.level, :today) as fitting,
                   decider.name as decider_name, tier_run.as_of, tier_policy.a_threshold, tier_policy.b_threshold,
                   tier_review.state = 'WAITING' and (%s) as may_decide, %s as up,
                   now.value - earlier.value as moved_value, now.potential - earlier.potential as moved_potential,
                   now.loyalty - earlier.loyalty as moved_loyalty,
                   now.satisfaction - earlier.satisfaction as moved_satisfaction,
                   now.importance - earlier.importance as moved_importance,
                   now.payment - earlier.payment as moved_payment
            from tier_review
            join customer on customer.id = tier_review.customer_id
            join tier_run on tier_run.id = tier_review.run_id
            join tier_policy on tier_policy.version = tier_run.policy_version
            left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
            left join person holder on holder.id = allocation.holder_id
            left join person decider on decider.id = tier_review.decided_by
            left join tier_points now on now.run_id = tier_run.id and now.customer_id = customer.id
            left join tier_points earlier on earlier.run_id = tier_run.compared_with and earlier.customer_id = customer.id
            where %s
            """;

    private static final String BREAKDOWN = """
            select tier_score.*, tier_run.as_of, tier_run.method, tier_policy.*, tier_score.score as own_score
            from tier_score
            join tier_run on tier_run.id = tier_score.run_id
            join tier_policy on tier_policy.version = tier_run.policy_version
            where %s
            """;

    /** Overrides near their end that are the last word, and proposals after one. */
    private static final String OVERRIDDEN = """
            (tier_review.state = 'WAITING' and tier_review.after_override
             or tier_review.state = 'OVERRIDDEN' and tier_review.override_until <= cast(:today as date) + 30
                and not exists (select 1 from tier_review later where later.customer_id = tier_review.customer_id
                                and (later.state = 'WAITING' or later.decided_at > tier_review.decided_at)))""";

    private final JdbcClient jdbc;

    @Override
    public Slice<TierReviewRow> rows(
            RecordFilter seen,
            RecordFilter decided,
            TierReviewFilter filter,
            LocalDate today,
            @Nullable String after,
            int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(seen.parameters());
        parameters.put("limit", size + 1);
        String condition = condition(seen, filter, parameters) + after(filter.view(), after, parameters);
        return Slice.of(
                jdbc.sql(select(decided, filter, condition, today, parameters) + " limit :limit")
                        .params(parameters)
                        .query(TierRows::review)
                        .list(),
                size,
                row -> cursor(filter.view(), row));
    }

    @Override
    public void each(
            RecordFilter seen,
            RecordFilter decided,
            TierReviewFilter filter,
            LocalDate today,
            Consumer<TierReviewRow> row) {
        Map<String, @Nullable Object> parameters = new HashMap<>(seen.parameters());
        String condition = condition(seen, filter, parameters);
        try (Stream<TierReviewRow> rows = jdbc
                .sql(select(decided, filter, condition, today, parameters))
                .withFetchSize(1000)
                .params(parameters)
                .query(TierRows::review)
                .stream()) {
            rows.forEach(row);
        }
    }

    private static String select(
            RecordFilter decided,
            TierReviewFilter filter,
            String condition,
            LocalDate today,
            Map<String, @Nullable Object> parameters) {
        parameters.putAll(decided.parameters());
        parameters.put("today", today);
        String order =
                switch (filter.view()) {
                    case WAITING -> UP + " desc, tier_review.score desc, tier_review.id desc";
                    case OVERRIDDEN -> "coalesce(tier_review.override_until, date '1970-01-01'), tier_review.id";
                    case DECIDED -> "tier_review.decided_at desc, tier_review.id desc";
                };
        return ROWS.formatted(decided.sql(), UP, condition) + " order by " + order;
    }

    private static String condition(
            RecordFilter seen, TierReviewFilter filter, Map<String, @Nullable Object> parameters) {
        StringBuilder condition = new StringBuilder(seen.sql())
                .append(" and ")
                .append(
                        switch (filter.view()) {
                            case WAITING -> "tier_review.state = 'WAITING'";
                            case OVERRIDDEN -> OVERRIDDEN;
                            case DECIDED -> "tier_review.decided_at is not null";
                        });
        if (filter.text() != null) {
            condition.append(" and customer.name ilike :text");
            parameters.put("text", "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.up() != null) {
            condition.append(" and ").append(UP).append(" = :up");
            parameters.put("up", filter.up());
        }
        if (filter.holder() != null) {
            condition.append(" and allocation.holder_id = :holder");
            parameters.put("holder", filter.holder().value());
        }
        return condition.toString();
    }

    @Override
    public List<TierReviewRow> chosen(Collection<TierReviewId> ids, RecordFilter decided) {
        return jdbc.sql(ROWS.formatted(decided.sql(), UP, "tier_review.id = any(cast(:ids as uuid[]))")
                        + " order by up desc, customer.name_sort, customer.id")
                .params(decided.parameters())
                .param("ids", ids.stream().map(TierReviewId::toString).collect(Collectors.joining(",", "{", "}")))
                .query(TierRows::review)
                .list();
    }

    @Override
    public List<Holder> holders(RecordFilter seen) {
        return jdbc.sql("""
                        select holder.id, holder.name, count(*) as waiting
                        from tier_review
                        join allocation on allocation.customer_id = tier_review.customer_id
                                        and allocation.ended_at is null
                        join person holder on holder.id = allocation.holder_id
                        where tier_review.state = 'WAITING' and %s
                        group by holder.id, holder.name order by holder.name, holder.id""".formatted(seen.sql()))
                .params(seen.parameters())
                .query((row, n) -> new Holder(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getLong("waiting")))
                .list();
    }

    private static String cursor(View view, TierReviewRow row) {
        return switch (view) {
            case WAITING -> row.isUp() + "~" + row.score() + "~" + row.id();
            case OVERRIDDEN -> (row.overrideUntil() == null ? LocalDate.EPOCH : row.overrideUntil()) + "~" + row.id();
            case DECIDED -> row.decidedAt() + "~" + row.id();
        };
    }

    private static String after(View view, @Nullable String cursor, Map<String, @Nullable Object> parameters) {
        List<String> parts = cursor == null ? List.of() : Arrays.asList(cursor.split("~", -1));
        if (parts.size() != (view == View.WAITING ? 3 : 2)) {
            return "";
        }
        try {
            parameters.put("afterId", UUID.fromString(parts.get(parts.size() - 1)));
            return switch (view) {
                case WAITING -> {
                    parameters.put("afterUp", Boolean.valueOf(parts.get(0)));
                    parameters.put("afterScore", new BigDecimal(parts.get(1)));
                    yield " and (" + UP + ", tier_review.score, tier_review.id) < (:afterUp, :afterScore, :afterId)";
                }
                case OVERRIDDEN -> {
                    parameters.put("afterDay", LocalDate.parse(parts.get(0)));
                    yield " and (coalesce(tier_review.override_until, date '1970-01-01'), tier_review.id) > (:afterDay, :afterId)";
                }
                case DECIDED -> {
                    parameters.put("afterAt", Timestamp.from(Instant.parse(parts.get(0))));
                    yield " and (tier_review.decided_at, tier_review.id) < (:afterAt, :afterId)";
                }
            };
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return "";
        }
    }

    @Override
    public TierReviewFigures figures(RecordFilter customers, RecordFilter decided, LocalDate today) {
        Map<String, @Nullable Object> parameters = new HashMap<>(customers.parameters());
        parameters.putAll(decided.parameters());
        parameters.put("today", today);
        return jdbc.sql("""
                        with waiting as (
                            select tier_review.to_tier, coalesce(tier_review.from_tier, 'C') as from_tier,
                                   holder.name as holder,
                                   holder.id is not null
                                       and not level_fits(tier_review.to_tier, holder.level, :today) as misfit
                            from tier_review
                            left join allocation on allocation.customer_id = tier_review.customer_id
                                                 and allocation.ended_at is null
                            left join person holder on holder.id = allocation.holder_id
                            where tier_review.state = 'WAITING' and %1$s
                        ), standing as (
                            select count(*) filter (where tier = 'A') as a, count(*) filter (where tier = 'B') as b,
                                   count(*) filter (where tier = 'C') as c
                            from customer where lost_on is null and %2$s
                        ), newest as (
                            select as_of, policy_version from tier_run where proposing and finished_at is not null
                            order by as_of desc, finished_at desc limit 1
                        )
                        select (select count(*) from waiting where to_tier < from_tier) as up,
                               (select count(*) from waiting where to_tier > from_tier) as down,
                               (select count(*) from tier_review where %1$s and %3$s) as overridden,
                               standing.a as now_a, standing.b as now_b, standing.c as now_c,
                               (select count(*) from waiting where to_tier = 'A') as into_a,
                               (select count(*) from waiting where to_tier = 'B') as into_b,
                               (select count(*) from waiting where to_tier = 'C') as into_c,
                               (select count(*) from waiting where from_tier = 'A') as out_a,
                               (select count(*) from waiting where from_tier = 'B') as out_b,
                               (select count(*) from waiting where from_tier = 'C') as out_c,
                               (select count(*) from waiting where misfit) as misfitting,
                               (select string_agg(distinct holder, '、' order by holder) from waiting where misfit)
                                   as misfits,
                               newest.as_of, newest.policy_version
                        from standing left join newest on true""".formatted(decided.sql(), customers.sql(), OVERRIDDEN))
                .params(parameters)
                .query((row, n) -> new TierReviewFigures(
                        row.getLong("up"),
                        row.getLong("down"),
                        row.getLong("overridden"),
                        byTier(row, "now_"),
                        byTier(row, "into_"),
                        byTier(row, "out_"),
                        row.getLong("misfitting"),
                        row.getString("misfits") == null
                                ? List.of()
                                : List.of(row.getString("misfits").split("、")),
                        row.getObject("as_of", LocalDate.class),
                        row.getObject("policy_version", Integer.class)))
                .single();
    }

    private static Map<Tier, Long> byTier(ResultSet row, String prefix) throws SQLException {
        Map<Tier, Long> counts = new EnumMap<>(Tier.class);
        for (Tier tier : Tier.values()) {
            counts.put(tier, row.getLong(prefix + tier.name().toLowerCase(Locale.ROOT)));
        }
        return counts;
    }

    @Override
    public Optional<TierReviewRow> row(TierReviewId id, RecordFilter decided) {
        return jdbc.sql(ROWS.formatted(decided.sql(), UP, "tier_review.id = :id"))
                .params(decided.parameters())
                .param("id", id.value())
                .query(TierRows::review)
                .optional();
    }

    @Override
    public Optional<TierBreakdown> why(TierReviewId id) {
        return jdbc.sql(BREAKDOWN.formatted("""
                        (tier_score.run_id, tier_score.customer_id) =
                            (select run_id, customer_id from tier_review where id = :id)"""))
                .param("id", id.value())
                .query(SqlTierReviewQueries::breakdown)
                .optional();
    }

    @Override
    public Optional<TierBreakdown> latest(CustomerId customer) {
        return jdbc.sql(BREAKDOWN.formatted("tier_score.customer_id = :customer and tier_run.finished_at is not null")
                        + " order by tier_run.as_of desc, tier_run.finished_at desc limit 1")
                .param("customer", customer.value())
                .query(SqlTierReviewQueries::breakdown)
                .optional();
    }

    @Override
    public List<TierPoint> points(CustomerId customer) {
        return jdbc.sql("""
                        select * from (
                            select distinct on (date_trunc('month', as_of)) tier_run.id, as_of, score, tier
                            from tier_score join tier_run on tier_run.id = tier_score.run_id
                            where customer_id = :customer and finished_at is not null
                            order by date_trunc('month', as_of) desc, as_of desc, finished_at desc limit 24) points
                        order by as_of""")
                .param("customer", customer.value())
                .query((row, n) -> new TierPoint(
                        new TierRunId(row.getObject("id", UUID.class)),
                        row.getObject("as_of", LocalDate.class),
                        row.getBigDecimal("score"),
                        Tier.valueOf(row.getString("tier"))))
                .list();
    }

    @Override
    public List<TierReviewRow> history(CustomerId customer, RecordFilter decided) {
        return jdbc.sql(ROWS.formatted(decided.sql(), UP, """
                        tier_review.customer_id = :customer
                        and (tier_review.state = 'WAITING' or tier_review.decided_at is not null)""")
                        + " order by tier_review.decided_at desc nulls first limit 50")
                .params(decided.parameters())
                .param("customer", customer.value())
                .query(TierRows::review)
                .list();
    }

    @Override
    public Optional<TierStanding> standing(CustomerId customer) {
        return jdbc.sql("select name, tier, tier_decided_on from customer where id = :id")
                .param("id", customer.value())
                .query((row, n) -> new TierStanding(
                        customer,
                        row.getString("name"),
                        Tier.valueOf(row.getString("tier")),
                        row.getObject("tier_decided_on", LocalDate.class)))
                .optional();
    }

    private static TierBreakdown breakdown(ResultSet row, int n) throws SQLException {
        String importance = row.getString("importance");
        return new TierBreakdown(
                new TierRunId(row.getObject("run_id", UUID.class)),
                row.getObject("as_of", LocalDate.class),
                SqlTierPolicies.policy(row, n),
                row.getBigDecimal("revenue"),
                row.getInt("orders"),
                row.getObject("last_order_on", LocalDate.class),
                row.getBigDecimal("demand_estimate"),
                row.getInt("ratings"),
                importance == null ? null : Importance.valueOf(importance),
                TierRows.tier(row, "tier_before"),
                TierRows.scores(row),
                row.getBigDecimal("known_weight"),
                row.getBigDecimal("own_score"),
                row.getBigDecimal("pareto_share"),
                Tier.valueOf(row.getString("tier")));
    }
}
