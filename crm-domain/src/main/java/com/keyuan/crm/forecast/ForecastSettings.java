package com.keyuan.crm.forecast;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From when there is enough to fit, and how money to come is counted.
 *
 * @param leastCustomers with an order, fewer are not fitted
 * @param leastRepeaters with a second order, fewer are not fitted
 * @param horizonWeeks for how long a customer's value is counted, whole quarters of 13 weeks
 * @param discount yearly, of money to come
 * @param holdoutWeeks at the end of the orders, kept back to see whether the model foretells them
 */
@ConfigurationProperties("crm.forecast")
public record ForecastSettings(
        @DefaultValue("60") int leastCustomers,
        @DefaultValue("30") int leastRepeaters,
        @DefaultValue("156") int horizonWeeks,
        @DefaultValue("0.10") BigDecimal discount,
        @DefaultValue("26") int holdoutWeeks) {

    public ForecastSettings {
        if (horizonWeeks < 52 || horizonWeeks > 520 || horizonWeeks % ForecastRule.QUARTER != 0) {
            throw new IllegalArgumentException("crm.forecast.horizon-weeks: 52 to 520, whole quarters of 13 weeks");
        }
        if (discount.signum() < 0 || discount.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("crm.forecast.discount: 0 to 1");
        }
    }
}
