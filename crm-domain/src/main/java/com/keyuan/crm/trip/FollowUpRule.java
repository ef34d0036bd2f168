package com.keyuan.crm.trip;

import com.keyuan.crm.trip.TripSettings.Rhythm;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a customer is to be touched next: so many days by tier after the last touch that happened (a visit, a two-way
 * call or message), or after the present holder was given the customer where that is later or there was none.
 */
public final class FollowUpRule {

    private FollowUpRule() {}

    public static LocalDate due(String tier, @Nullable LocalDate lastTouch, LocalDate assignedOn, Rhythm rhythm) {
        LocalDate from = lastTouch == null || lastTouch.isBefore(assignedOn) ? assignedOn : lastTouch;
        return from.plusDays(rhythm.daysFor(tier));
    }

    /** Days by which it is late; 0 or less while it is not. */
    public static long daysLate(LocalDate due, LocalDate today) {
        return ChronoUnit.DAYS.between(due, today);
    }
}
