package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of ours was at a customer.
 *
 * @param trip null for a local visit on its own, which is verified by sample
 */
public record VisitLogged(
        VisitId visit,
        CustomerId customer,
        PersonId visitor,
        @Nullable TripId trip,
        Instant visitedAt) {}
