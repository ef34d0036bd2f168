package com.keyuan.crm.forecast;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of one customer.
 *
 * @param alive how likely still active
 * @param aliveEarlier how likely that was 13 weeks before; null for who had not ordered yet
 * @param withinQuarter how likely an order comes in 13 weeks
 * @param ordersNext orders in the next 52 weeks
 * @param dueOn by when an order has come with even odds, if still active; null beyond the horizon
 * @param orderValue of an order, CNY
 * @param revenueNext in the next 52 weeks, CNY
 * @param lifetimeValue over the horizon, discounted, CNY
 * @param valueAtRisk what of the value is lost by how much less likely active the customer is than 13 weeks before, CNY
 */
public record CustomerForecast(
        OrderHistory history,
        double alive,
        @Nullable Double aliveEarlier,
        double withinQuarter,
        double ordersNext,
        @Nullable LocalDate dueOn,
        double orderValue,
        double revenueNext,
        double lifetimeValue,
        double valueAtRisk) {}
