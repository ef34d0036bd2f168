package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.tier.TierPolicy;
import com.keyuan.crm.tier.TierProgress;
import com.keyuan.crm.tier.TierRun;
import com.keyuan.crm.tier.TierRunId;
import com.keyuan.crm.tier.TierRunQueries;
import com.keyuan.crm.tier.TierRunRow;
import com.keyuan.crm.tier.TierScoreRow;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlTierRunQueries implements TierRunQueries {

    private static final String RUNS = """
            select tier_run.*, person.name as requester, tier_run_progress.step, tier_run_progress.failure
            from tier_run
            left join person on person.id = tier_run.requested_by
            left join tier_run_progress on tier_run_progress.run_id = tier_run.id
            where\s""";

    private static final String SCORES = """
            select tier_score.*, customer.name as customer_name, holder.name as holder_name
            from tier_score
            join customer on customer.id = tier_score.customer_id
            left join person holder on holder.id = tier_score.holder_id
            where tier_score.run_id = :run\s""";

    private final JdbcClient jdbc;

    @Override
    public Slice<TierRunRow> rows(@Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String condition = after(after, parameters);
        parameters.put("limit", size + 1);
        return Slice.of(
                jdbc.sql(RUNS + condition + " order by tier_run.requested_at desc, tier_run.id desc limit :limit")
                        .params(parameters)
                        .query(SqlTierRunQueries::run)
                        .list(),
                size,
                row -> row.requestedAt() + "~" + row.id());
    }

    private static String after(@Nullable String cursor, Map<String, @Nullable Object> parameters) {
        int tilde = cursor == null ? -1 : cursor.indexOf('~');
        if (cursor == null || tilde < 0) {
            return "true";
        }
        try {
            parameters.put("afterAt", Timestamp.from(Instant.parse(cursor.substring(0, tilde))));
            parameters.put("afterId", UUID.fromString(cursor.substring(tilde + 1)));
            return "(tier_run.requested_at, tier_run.id) < (:afterAt, :afterId)";
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return "true";
        }
    }

    @Override
    public Optional<TierRunRow> row(TierRunId id) {
        return jdbc.sql(RUNS + "tier_run.id = :id")
                .param("id", id.value())
                .query(SqlTierRunQueries::run)
                .optional();
    }

    @Override
    public Map<Tier, Long> counts(TierRunId id, RecordFilter customers) {
        Map<Tier, Long> counts = new EnumMap<>(Tier.class);
        jdbc.sql("""
                        select tier_score.tier, count(*) as customers from tier_score
                        join customer on customer.id = tier_score.customer_id
                        where tier_score.run_id = :run and %s group by tier_score.tier""".formatted(customers.sql()))
                .params(customers.parameters())
                .param("run", id.value())
                .query(row -> {
                    counts.put(Tier.valueOf(row.getString("tier")), row.getLong("customers"));
                });
        return counts;
    }

    @Override
    public Map<Boolean, Long> movements(TierRunId id, RecordFilter customers) {
        Map<Boolean, Long> moved = new HashMap<>();
        jdbc.sql("""
                        select tier_score.tier < coalesce(tier_before, 'C') as up, count(*) as customers from tier_score
                        join customer on customer.id = tier_score.customer_id
                        where tier_score.run_id = :run and tier_score.tier <> coalesce(tier_before, 'C') and %s
                        group by up""".formatted(customers.sql()))
                .params(customers.parameters())
                .param("run", id.value())
                .query(row -> {
                    moved.put(row.getBoolean("up"), row.getLong("customers"));
                });
        return moved;
    }

    @Override
    public Slice<TierScoreRow> scores(
            TierRunId id, RecordFilter customers, @Nullable Tier tier, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(customers.parameters());
        parameters.put("run", id.value());
        parameters.put("limit", size + 1);
        StringBuilder sql = new StringBuilder(SCORES).append("and ").append(customers.sql());
        if (tier != null) {
            sql.append(" and tier_score.tier = :tier");
            parameters.put("tier", tier.name());
        }
        String[] parts = after == null ? new String[0] : after.split("~", -1);
        if (parts.length == 2) {
            try {
                parameters.put("afterScore", new BigDecimal(parts[0]));
                parameters.put("afterId", UUID.fromString(parts[1]));
                sql.append(" and (tier_score.score, tier_score.customer_id) < (:afterScore, :afterId)");
            } catch (IllegalArgumentException unreadable) {
                parameters.remove("afterScore");
            }
        }
        sql.append(" order by tier_score.score desc, tier_score.customer_id desc limit :limit");
        return Slice.of(
                jdbc.sql(sql.toString())
                        .params(parameters)
                        .query(TierRows::score)
                        .list(),
                size,
                row -> row.score() + "~" + row.customer());
    }

    @Override
    public void each(TierRunId id, Consumer<TierScoreRow> row) {
        // within a transaction and with a fetch size the driver reads on as the rows are used
        try (Stream<TierScoreRow> rows = jdbc
                .sql(SCORES + "order by tier_score.customer_id")
                .withFetchSize(1000)
                .param("run", id.value())
                .query(TierRows::score)
                .stream()) {
            rows.forEach(row);
        }
    }

    private static TierRunRow run(ResultSet row, int n) throws SQLException {
        String step = row.getString("step");
        return new TierRunRow(
                new TierRunId(row.getObject("id", UUID.class)),
                row.getObject("as_of", LocalDate.class),
                row.getInt("policy_version"),
                TierPolicy.Method.valueOf(row.getString("method")),
                TierRun.Occasion.valueOf(row.getString("occasion")),
                row.getBoolean("proposing"),
                row.getString("requester"),
                Objects.requireNonNull(TierRows.instant(row, "requested_at")),
                TierRows.instant(row, "started_at"),
                TierRows.instant(row, "finished_at"),
                row.getObject("customers", Integer.class),
                step == null ? null : TierProgress.Step.valueOf(step),
                row.getString("failure"));
    }
}
