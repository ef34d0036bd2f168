package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 电话打前站: before a trip the phone team is asked to call ahead.
 *
 * @param before the first day of the trip
 * @param question what to find out; null for the usual: is the contact there, what do they want
 */
public record ScoutingAsked(
        TripId trip,
        CustomerId customer,
        PersonId askedBy,
        LocalDate before,
        @Nullable String question) {}
