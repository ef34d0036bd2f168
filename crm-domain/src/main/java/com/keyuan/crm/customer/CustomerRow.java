package com.keyuan.crm.customer;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of customers.
 *
 * @param region 江苏·扬州
 * @param holder name; null in the pool
 * @param revenue net, in the last 365 days
 * @param lastActivity the day of the last visit, interaction or order
 */
public record CustomerRow(
        CustomerId id,
        String name,
        @Nullable String shortName,
        String tier,
        CustomerStatus status,
        @Nullable String region,
        @Nullable ListName industry,
        @Nullable String holder,
        Money revenue,
        @Nullable LocalDate lastActivity,
        int completeness) {}
