package com.keyuan.crm.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The models of a fit as they are shown.
 *
 * @param valued customers whose orders have a value
 * @param correlation of number and mean value of a customer's orders
 * @param heldOutFrom the day until which the model of the comparison knew the orders; null without one
 */
public record ForecastModelRow(
        ForecastFitting.Found<BgNbd> orders,
        ForecastFitting.Found<GammaGamma> values,
        int valued,
        double correlation,
        @Nullable LocalDate heldOutFrom,
        @Nullable Double heldOutError) {

    /** Orders a year of the average customer while active. */
    public double ordersAYear() {
        return orders.model().r() / orders.model().alpha() * ForecastRule.YEAR;
    }

    /** How likely the average customer is gone after an order. */
    public double leaving() {
        return orders.model().a() / (orders.model().a() + orders.model().b());
    }

    /** Whether the data leave a parameter open. */
    public boolean isOpen() {
        return orders.open() || values.open();
    }

    /** Whether number and value of orders go together, which gamma-gamma supposes they do not. */
    public boolean isRelated() {
        return Math.abs(correlation) > 0.3;
    }
}
