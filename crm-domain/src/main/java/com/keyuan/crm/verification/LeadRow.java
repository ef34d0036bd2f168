package com.keyuan.crm.verification;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit about which nobody was reached, for the lead to close.
 *
 * @param callable how many contacts could be rung; 0 means that there is nobody to ask
 * @param lastOutcome how the last call ended
 */
public record LeadRow(
        VerificationId id,
        long version,
        CustomerId customer,
        String name,
        String tier,
        Instant visitedAt,
        int attempts,
        int callable,
        @Nullable CallOutcome lastOutcome,
        @Nullable Instant lastCallAt,
        LocalDate dueOn) {}
