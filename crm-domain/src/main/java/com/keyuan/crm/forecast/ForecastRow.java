package com.keyuan.crm.forecast;

import com.keyuan.crm.customer.Tier;
import org.jspecify.annotations.Nullable;

/**
 * A customer in the list of forecasts.
 *
 * @param holder null in the pool
 */
public record ForecastRow(
        ForecastStanding standing,
        String name,
        @Nullable Tier tier,
        @Nullable String holder) {}
