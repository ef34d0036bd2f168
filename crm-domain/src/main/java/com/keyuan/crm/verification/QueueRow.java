package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer to be rung, with all open visits.
 *
 * @param visits number of open visits, all covered by one call
 * @param claimed yuan claimed for their trips
 * @param sample whether only visits without a trip are open
 * @param risk points of {@link RiskRule}
 * @param attempts calls without success until now
 * @param dueOn the day by which the first of the visits should be verified
 * @param availableAt when a customer that rests or was just tried may be rung again
 * @param takenBy who has it on the line
 */
public record QueueRow(
        CustomerId customer,
        String name,
        String tier,
        int visits,
        BigDecimal claimed,
        boolean late,
        int discrepancies,
        boolean sample,
        int risk,
        int attempts,
        LocalDate dueOn,
        QueueState state,
        @Nullable Instant availableAt,
        @Nullable String takenBy) {}
