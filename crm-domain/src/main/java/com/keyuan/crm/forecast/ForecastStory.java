package com.keyuan.crm.forecast;

import com.keyuan.crm.customer.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a customer.
 *
 * @param standing null where nothing is
 * @param fit the fit that it is from; null before the first
 */
public record ForecastStory(
        CustomerId customer,
        @Nullable ForecastStanding standing,
        @Nullable ForecastFitRow fit) {}
