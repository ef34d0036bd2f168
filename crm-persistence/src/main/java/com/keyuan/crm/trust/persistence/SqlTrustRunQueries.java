package com.keyuan.crm.trust.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trust.TrustProgress;
import com.keyuan.crm.trust.TrustRun;
import com.keyuan.crm.trust.TrustRunId;
import com.keyuan.crm.trust.TrustRunQueries;
import com.keyuan.crm.trust.TrustRunRow;
import com.keyuan.crm.trust.TrustScoreRow;
import com.keyuan.crm.trust.TrustVerdict;
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
class SqlTrustRunQueries implements TrustRunQueries {

    private static final String RUNS = """
            select trust_run.*, person.name as requester, trust_run_progress.step, trust_run_progress.failure
            from trust_run
            left join person on person.id = trust_run.requested_by
            left join trust_run_progress on trust_run_progress.run_id = trust_run.id
            where\s""";

    private static final String SCORES = """
            select trust_score.*, customer.name as customer_name, holder.name as holder_name,
                   attached.name as attached_name
            from trust_score
            join customer on customer.id = trust_score.customer_id
            left join person holder on holder.id = trust_score.holder_id
            left join person attached on attached.id = trust_score.attached_id
            where trust_score.run_id = :run\s""";

    private final JdbcClient jdbc;

    @Override
    public Slice<TrustRunRow> rows(@Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String condition = after(after, parameters);
        parameters.put("limit", size + 1);
        return Slice.of(
                jdbc.sql(RUNS + condition + " order by trust_run.requested_at desc, trust_run.id desc limit :limit")
                        .params(parameters)
                        .query(SqlTrustRunQueries::run)
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
            return "(trust_run.requested_at, trust_run.id) < (:afterAt, :afterId)";
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return "true";
        }
    }

    @Override
    public Optional<TrustRunRow> row(TrustRunId id) {
        return jdbc.sql(RUNS + "trust_run.id = :id")
                .param("id", id.value())
                .query(SqlTrustRunQueries::run)
                .optional();
    }

    @Override
    public Map<TrustVerdict, Long> counts(TrustRunId id, RecordFilter customers) {
        Map<TrustVerdict, Long> counts = new EnumMap<>(TrustVerdict.class);
        jdbc.sql("""
                        select trust_score.verdict, count(*) as customers from trust_score
                        join customer on customer.id = trust_score.customer_id
                        where trust_score.run_id = :run and %s group by trust_score.verdict""".formatted(customers.sql()))
                .params(customers.parameters())
                .param("run", id.value())
                .query(row -> {
                    counts.put(TrustVerdict.valueOf(row.getString("verdict")), row.getLong("customers"));
                });
        return counts;
    }

    @Override
    public Slice<TrustScoreRow> scores(
            TrustRunId id, RecordFilter customers, @Nullable TrustVerdict verdict, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(customers.parameters());
        parameters.put("run", id.value());
        parameters.put("limit", size + 1);
        StringBuilder sql = new StringBuilder(SCORES).append("and ").append(customers.sql());
        if (verdict != null) {
            sql.append(" and trust_score.verdict = :verdict");
            parameters.put("verdict", verdict.name());
        }
        String[] parts = after == null ? new String[0] : after.split("~", -1);
        if (parts.length == 2) {
            try {
                parameters.put("afterScore", new BigDecimal(parts[0]));
                parameters.put("afterId", UUID.fromString(parts[1]));
                sql.append(" and (trust_score.score, trust_score.customer_id) > (:afterScore, :afterId)");
            } catch (IllegalArgumentException unreadable) {
                parameters.remove("afterScore");
            }
        }
        sql.append(" order by trust_score.score, trust_score.customer_id limit :limit");
        return Slice.of(
                jdbc.sql(sql.toString())
                        .params(parameters)
                        .query(TrustRows::score)
                        .list(),
                size,
                row -> row.score() + "~" + row.customer());
    }

    @Override
    public void each(TrustRunId id, Consumer<TrustScoreRow> row) {
        // within a transaction and with a fetch size the driver reads on as the rows are used
        try (Stream<TrustScoreRow> rows = jdbc
                .sql(SCORES + "order by trust_score.customer_id")
                .withFetchSize(1000)
                .param("run", id.value())
                .query(TrustRows::score)
                .stream()) {
            rows.forEach(row);
        }
    }

    private static TrustRunRow run(ResultSet row, int n) throws SQLException {
        String step = row.getString("step");
        return new TrustRunRow(
                new TrustRunId(row.getObject("id", UUID.class)),
                row.getObject("as_of", LocalDate.class),
                row.getInt("policy_version"),
                TrustRun.Occasion.valueOf(row.getString("occasion")),
                row.getBoolean("counting"),
                row.getString("requester"),
                Objects.requireNonNull(TrustRows.instant(row, "requested_at")),
                TrustRows.instant(row, "started_at"),
                TrustRows.instant(row, "finished_at"),
                row.getObject("customers", Integer.class),
                step == null ? null : TrustProgress.Step.valueOf(step),
                row.getString("failure"));
    }
}
