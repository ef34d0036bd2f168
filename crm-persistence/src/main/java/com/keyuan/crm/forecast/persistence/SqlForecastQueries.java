package com.keyuan.crm.forecast.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.forecast.FitCheck;
import com.keyuan.crm.forecast.ForecastFilter;
import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastFitPage;
import com.keyuan.crm.forecast.ForecastFitRow;
import com.keyuan.crm.forecast.ForecastQueries;
import com.keyuan.crm.forecast.ForecastRow;
import com.keyuan.crm.forecast.ForecastStanding;
import com.keyuan.crm.shared.Slice;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlForecastQueries implements ForecastQueries {

    private static final String STANDINGS = """
            select forecast_present.* from forecast_present
            join customer on customer.id = forecast_present.customer_id
            where forecast_present.customer_id = any(cast(:ids as uuid[])) and %s""";

    /** Whoever was given up and did not order since is in no list. */
    private static final String ROWS = """
            select forecast_present.*, customer.name, customer.tier, holder.name as holder_name
            from forecast_present
            join customer on customer.id = forecast_present.customer_id
            left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
            left join person holder on holder.id = allocation.holder_id
            where (customer.lost_on is null or customer.lost_on < forecast_present.last_on) and %s""";

    private static final String FITS = """
            select forecast_fit.*, person.name as requester, forecast_fit_progress.step, forecast_fit_progress.failure
            from forecast_fit
            left join person on person.id = forecast_fit.requested_by
            left join forecast_fit_progress on forecast_fit_progress.fit_id = forecast_fit.id
            where\s""";

    private final JdbcClient jdbc;

    @Override
    public List<ForecastStanding> standings(Collection<CustomerId> of, RecordFilter customers) {
        return jdbc.sql(STANDINGS.formatted(customers.sql()))
                .params(customers.parameters())
                .param("ids", of.stream().map(CustomerId::toString).collect(Collectors.joining(",", "{", "}")))
                .query(ForecastRows::standing)
                .list();
    }

    @Override
    public Slice<ForecastRow> rows(RecordFilter customers, ForecastFilter filter, @Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>(customers.parameters());
        parameters.put("limit", size + 1);
        StringBuilder sql = new StringBuilder(ROWS.formatted(customers.sql()));
        if (filter.tier() != null) {
            sql.append(" and customer.tier = :tier");
            parameters.put("tier", filter.tier().name());
        }
        sql.append(
                switch (filter.view()) {
                    case RISK -> " and value_at_risk > 0";
                    case VALUE -> "";
                    case DUE -> " and due_on is not null and alive >= 0.5";
                });
        sql.append(after(filter.view(), after, parameters));
        sql.append(
                switch (filter.view()) {
                    case RISK -> " order by value_at_risk desc, forecast_present.customer_id";
                    case VALUE -> " order by lifetime_value desc, forecast_present.customer_id";
                    case DUE -> " order by due_on, forecast_present.customer_id";
                });
        return Slice.of(
                jdbc.sql(sql.append(" limit :limit").toString())
                        .params(parameters)
                        .query(ForecastRows::row)
                        .list(),
                size,
                row -> cursor(filter.view(), row.standing()));
    }

    private static String cursor(ForecastFilter.View view, ForecastStanding last) {
        return switch (view) {
            case RISK -> last.valueAtRisk() + "~" + last.customer();
            case VALUE -> last.lifetimeValue() + "~" + last.customer();
            case DUE -> last.dueOn() + "~" + last.customer();
        };
    }

    private static String after(
            ForecastFilter.View view, @Nullable String cursor, Map<String, @Nullable Object> parameters) {
        String[] parts = cursor == null ? new String[0] : cursor.split("~", -1);
        if (parts.length != 2) {
            return "";
        }
        try {
            Object value = view == ForecastFilter.View.DUE ? LocalDate.parse(parts[0]) : new BigDecimal(parts[0]);
            parameters.put("afterId", UUID.fromString(parts[1]));
            parameters.put("afterValue", value);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return "";
        }
        return switch (view) {
            case RISK -> later("value_at_risk", '<');
            case VALUE -> later("lifetime_value", '<');
            case DUE -> later("due_on", '>');
        };
    }

    private static String later(String column, char comparison) {
        return " and (%1$s %2$s :afterValue or %1$s = :afterValue and forecast_present.customer_id > :afterId)"
                .formatted(column, comparison);
    }

    @Override
    public Optional<ForecastFitRow> present() {
        return jdbc.sql(FITS + """
                        forecast_fit.counting and forecast_fit.outcome = 'FITTED'
                        order by forecast_fit.as_of desc, forecast_fit.finished_at desc limit 1""").query(ForecastRows::fit).optional();
    }

    @Override
    public Slice<ForecastFitRow> fits(@Nullable String after, int size) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        String condition = after(after, parameters);
        parameters.put("limit", size + 1);
        return Slice.of(
                jdbc.sql(FITS + condition
                                + " order by forecast_fit.requested_at desc, forecast_fit.id desc limit :limit")
                        .params(parameters)
                        .query(ForecastRows::fit)
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
            return "(forecast_fit.requested_at, forecast_fit.id) < (:afterAt, :afterId)";
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return "true";
        }
    }

    @Override
    public Optional<ForecastFitRow> fit(ForecastFitId id) {
        return jdbc.sql(FITS + "forecast_fit.id = :id")
                .param("id", id.value())
                .query(ForecastRows::fit)
                .optional();
    }

    @Override
    public ForecastFitPage page(ForecastFitRow fit) {
        return new ForecastFitPage(
                fit,
                of(fit, "forecast_model").query(ForecastRows::model).optional().orElse(null),
                of(fit, "forecast_frequency")
                        .query((row, n) -> new FitCheck.Frequency(
                                row.getInt("from_repeats"),
                                row.getObject("to_repeats", Integer.class),
                                row.getInt("actual"),
                                row.getDouble("expected")))
                        .list(),
                of(fit, "forecast_curve")
                        .query((row, n) -> new FitCheck.Point(
                                row.getObject("until", LocalDate.class),
                                row.getInt("actual"),
                                row.getDouble("expected")))
                        .list(),
                of(fit, "forecast_holdout")
                        .query((row, n) -> new FitCheck.HeldOut(
                                row.getInt("from_repeats"),
                                row.getObject("to_repeats", Integer.class),
                                row.getInt("customers"),
                                row.getInt("actual"),
                                row.getDouble("expected")))
                        .list());
    }

    /** All of a table that is of the fit, in the order of its second column. */
    private JdbcClient.StatementSpec of(ForecastFitRow fit, String table) {
        return jdbc.sql("select * from " + table + " where fit_id = :fit order by 2")
                .param("fit", fit.id().value());
    }
}
