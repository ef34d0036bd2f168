package com.keyuan.crm.forecast.persistence;

import com.keyuan.crm.forecast.BgNbd;
import com.keyuan.crm.forecast.CustomerForecast;
import com.keyuan.crm.forecast.FitCheck;
import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastFitting;
import com.keyuan.crm.forecast.ForecastResult;
import com.keyuan.crm.forecast.ForecastResults;
import com.keyuan.crm.forecast.GammaGamma;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlForecastResults implements ForecastResults {

    /** "fcfi" as a number: the key under which fits wait for each other. */
    private static final long FIT_LOCK = 0x66636669;

    private static final int BATCH = 2_000;

    private static final String CUSTOMERS = """
            insert into forecast_customer (fit_id, customer_id, orders, first_on, last_on, mean_value, alive, alive_earlier,
                within_quarter, orders_next, due_on, order_value, revenue_next, lifetime_value, value_at_risk)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batch;

    @Override
    public void oneFitAtATime() {
        // what follows is over everybody: memory for the sums, and as long as the driver's own 120 s allow
        jdbc.sql("""
                        select set_config('work_mem', '64MB', true), set_config('statement_timeout', '110s', true),
                               set_config('lock_timeout', '110s', true)""").query((row, n) -> true).single();
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", FIT_LOCK)
                .query((row, n) -> true)
                .single();
    }

    @Override
    public void store(ForecastFitId fit, ForecastResult result) {
        model(fit, result);
        batch.batchUpdate(CUSTOMERS, result.customers(), BATCH, (row, one) -> customer(row, fit.value(), one));
        batch.batchUpdate(
                "insert into forecast_frequency (fit_id, from_repeats, to_repeats, actual, expected) values (?, ?, ?, ?, ?)",
                result.frequency().stream()
                        .map(bin -> row(fit, bin.from(), bin.to(), bin.actual(), bin.expected()))
                        .toList());
        batch.batchUpdate(
                "insert into forecast_curve (fit_id, until, actual, expected) values (?, ?, ?, ?)",
                result.curve().stream()
                        .map(point -> row(fit, point.until(), point.actual(), point.expected()))
                        .toList());
        ForecastResult.Holdout holdout = result.holdout();
        if (holdout != null) {
            batch.batchUpdate(
                    """
                    insert into forecast_holdout (fit_id, from_repeats, to_repeats, customers, actual, expected)
                    values (?, ?, ?, ?, ?, ?)""", holdout.rows().stream().map(bin -> heldOut(fit, bin)).toList());
        }
    }

    private static @Nullable Object[] heldOut(ForecastFitId fit, FitCheck.HeldOut bin) {
        return row(fit, bin.from(), bin.to(), bin.customers(), bin.actual(), bin.expected());
    }

    private static @Nullable Object[] row(ForecastFitId fit, @Nullable Object... values) {
        @Nullable Object[] row = new @Nullable Object[values.length + 1];
        row[0] = fit.value();
        System.arraycopy(values, 0, row, 1, values.length);
        return row;
    }

    private void model(ForecastFitId fit, ForecastResult result) {
        ForecastFitting.Found<BgNbd> orders = result.orders();
        ForecastFitting.Found<GammaGamma> values = result.values();
        ForecastResult.Holdout holdout = result.holdout();
        batch.batchUpdate(
                """
                insert into forecast_model (fit_id, r, alpha, a, b, order_log_likelihood, order_starts, order_agreeing,
                    order_open, p, q, v, value_log_likelihood, value_starts, value_agreeing, value_open, valued,
                    correlation, held_out_from, held_out_error)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                List.<Object[]>of(row(
                        fit,
                        orders.model().r(),
                        orders.model().alpha(),
                        orders.model().a(),
                        orders.model().b(),
                        orders.logLikelihood(),
                        orders.starts(),
                        orders.agreeing(),
                        orders.open(),
                        values.model().p(),
                        values.model().q(),
                        values.model().v(),
                        values.logLikelihood(),
                        values.starts(),
                        values.agreeing(),
                        values.open(),
                        result.valued(),
                        result.correlation(),
                        holdout == null ? null : holdout.from(),
                        holdout == null ? null : holdout.error())));
    }

    private static void customer(PreparedStatement row, UUID fit, CustomerForecast one) throws SQLException {
        row.setObject(1, fit);
        row.setObject(2, one.history().customer().value());
        row.setInt(3, one.history().now().orders());
        row.setObject(4, one.history().firstOn());
        row.setObject(5, one.history().now().lastOn());
        row.setBigDecimal(6, decimal(one.history().meanValue(), 2));
        row.setBigDecimal(7, decimal(one.alive(), 5));
        row.setBigDecimal(8, one.aliveEarlier() == null ? null : decimal(one.aliveEarlier(), 5));
        row.setBigDecimal(9, decimal(one.withinQuarter(), 5));
        row.setBigDecimal(10, decimal(one.ordersNext(), 3));
        row.setObject(11, one.dueOn(), java.sql.Types.DATE);
        row.setBigDecimal(12, decimal(one.orderValue(), 0));
        row.setBigDecimal(13, decimal(one.revenueNext(), 0));
        row.setBigDecimal(14, decimal(one.lifetimeValue(), 0));
        row.setBigDecimal(15, decimal(one.valueAtRisk(), 0));
    }

    private static BigDecimal decimal(double value, int places) {
        return BigDecimal.valueOf(value).setScale(places, RoundingMode.HALF_UP);
    }

    @Override
    public int thin(LocalDate before) {
        return jdbc.sql("""
                        delete from forecast_customer using forecast_fit
                        where forecast_fit.id = forecast_customer.fit_id and forecast_fit.as_of < :before""").param("before", before).update();
    }
}
