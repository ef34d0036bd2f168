package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A visit in a list.
 *
 * @param readable whether the reader of the list may read the visit; of one they may not, the list tells no more than
 *     customer, visitor and day
 * @param visitedAt of a visit that may not be read, the beginning of its day
 * @param met names of those met, joined by 、
 * @param standing what the reader of the list may know of the phone team's call
 */
public record VisitRow(
        VisitId id,
        CustomerId customer,
        String customerName,
        String tier,
        PersonId visitor,
        String visitorName,
        @Nullable TripId trip,
        @Nullable String tripNumber,
        boolean readable,
        Instant visitedAt,
        @Nullable VisitKind kind,
        @Nullable String met,
        @Nullable String result,
        @Nullable String nextStep,
        @Nullable LocalDate nextStepOn,
        VisitStanding standing) {}
