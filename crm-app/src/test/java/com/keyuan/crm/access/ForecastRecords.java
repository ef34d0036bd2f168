package com.keyuan.crm.access;

import com.keyuan.crm.forecast.ForecastFitId;
import com.keyuan.crm.shared.CurrentUser;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fits for the access matrix; each says how things stand, so that what counts the statements of pages sees a page full. */
@RequiredArgsConstructor
public class ForecastRecords implements AccessRecords {

    private final JdbcClient jdbc;

    @Override
    public Map<String, Maker> makers() {
        return Map.of("forecast_fit", this::fit);
    }

    private Map<String, Object> fit(@Nullable CurrentUser owner) {
        ForecastFitId id = ForecastFitId.next();
        jdbc.sql("""
                        insert into forecast_fit (id, version, as_of, occasion, counting, horizon_weeks, discount, requested_at,
                                                  started_at, finished_at, outcome, customers, repeaters)
                        values (:id, 0, date '2026-03-01', 'DEMAND', true, 156, 0.1, now(), now(), now(), 'FITTED', 0, 0)""").param("id", id.value()).update();
        jdbc.sql("""
                        insert into forecast_customer (fit_id, customer_id, orders, first_on, last_on, mean_value, alive,
                            alive_earlier, within_quarter, orders_next, due_on, order_value, revenue_next, lifetime_value,
                            value_at_risk)
                        select :id, customer.id, 3, date '2025-03-01', date '2026-01-01', 100, 0.8, 0.9, 0.5, 2, date '2026-06-01',
                               100, 200, 400, 50
                        from customer""").param("id", id.value()).update();
        return Map.of("id", id);
    }
}
