package com.keyuan.crm.forecast.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.forecast.BgNbd;
import com.keyuan.crm.forecast.ForecastFit;
import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.forecast.ForecastFitRow;
import com.keyuan.crm.forecast.ForecastFitting;
import com.keyuan.crm.forecast.ForecastModelRow;
import com.keyuan.crm.forecast.ForecastProgress;
import com.keyuan.crm.forecast.ForecastRow;
import com.keyuan.crm.forecast.ForecastStanding;
import com.keyuan.crm.forecast.GammaGamma;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of forecasts as they are read. */
final class ForecastRows {

    private ForecastRows() {}

    static ForecastStanding standing(ResultSet row, int n) throws SQLException {
        return new ForecastStanding(
                new CustomerId(row.getObject("customer_id", UUID.class)),
                row.getObject("as_of", LocalDate.class),
                row.getInt("orders"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getBigDecimal("mean_value"),
                row.getBigDecimal("alive"),
                row.getBigDecimal("alive_earlier"),
                row.getBigDecimal("within_quarter"),
                row.getBigDecimal("orders_next"),
                row.getObject("due_on", LocalDate.class),
                row.getBigDecimal("order_value"),
                row.getBigDecimal("revenue_next"),
                row.getBigDecimal("lifetime_value"),
                row.getBigDecimal("value_at_risk"),
                row.getInt("horizon_weeks"),
                row.getBigDecimal("discount"));
    }

    static ForecastRow row(ResultSet row, int n) throws SQLException {
        String tier = row.getString("tier");
        return new ForecastRow(
                standing(row, n),
                row.getString("name"),
                tier == null ? null : Tier.valueOf(tier),
                row.getString("holder_name"));
    }

    static ForecastFitRow fit(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        String step = row.getString("step");
        return new ForecastFitRow(
                new ForecastFitId(row.getObject("id", UUID.class)),
                row.getObject("as_of", LocalDate.class),
                ForecastFit.Occasion.valueOf(row.getString("occasion")),
                row.getBoolean("counting"),
                row.getInt("horizon_weeks"),
                row.getBigDecimal("discount"),
                row.getString("requester"),
                Objects.requireNonNull(instant(row, "requested_at")),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                outcome == null ? null : ForecastFit.Outcome.valueOf(outcome),
                row.getObject("customers", Integer.class),
                row.getObject("repeaters", Integer.class),
                step == null ? null : ForecastProgress.Step.valueOf(step),
                row.getString("failure"));
    }

    static ForecastModelRow model(ResultSet row, int n) throws SQLException {
        return new ForecastModelRow(
                new ForecastFitting.Found<>(
                        new BgNbd(row.getDouble("r"), row.getDouble("alpha"), row.getDouble("a"), row.getDouble("b")),
                        row.getDouble("order_log_likelihood"),
                        row.getInt("order_starts"),
                        row.getInt("order_agreeing"),
                        row.getBoolean("order_open")),
                new ForecastFitting.Found<>(
                        new GammaGamma(row.getDouble("p"), row.getDouble("q"), row.getDouble("v")),
                        row.getDouble("value_log_likelihood"),
                        row.getInt("value_starts"),
                        row.getInt("value_agreeing"),
                        row.getBoolean("value_open")),
                row.getInt("valued"),
                row.getDouble("correlation"),
                row.getObject("held_out_from", LocalDate.class),
                row.getObject("held_out_error", Double.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
