package com.keyuan.crm.forecast;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fit found: the models, how well they fit, and what they expect of each customer.
 *
 * @param valued customers whose orders have a value, to which gamma-gamma was fitted
 * @param correlation of a customer's number of orders and their mean value, −1 to 1; gamma-gamma supposes that there is none
 * @param holdout null where the orders before were too few to be fitted
 */
public record ForecastResult(
        ForecastFitting.Found<BgNbd> orders,
        ForecastFitting.Found<GammaGamma> values,
        int valued,
        double correlation,
        List<CustomerForecast> customers,
        List<FitCheck.Frequency> frequency,
        List<FitCheck.Point> curve,
        @Nullable Holdout holdout) {

    public ForecastResult {
        customers = List.copyOf(customers);
        frequency = List.copyOf(frequency);
        curve = List.copyOf(curve);
    }

    /**
     * The comparison with what came after.
     *
     * @param from the day until which orders were known to the model
     * @param error by how many orders the forecast of a customer was wrong, on average
     */
    public record Holdout(LocalDate from, double error, List<FitCheck.HeldOut> rows) {

        public Holdout {
            rows = List.copyOf(rows);
        }
    }
}
