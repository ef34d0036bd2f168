package com.keyuan.crm.insight;

import com.keyuan.crm.trip.TripId;
import com.keyuan.crm.trip.TripStage;
import com.keyuan.crm.trip.TripStrip;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A trip of one's own that is not through, up to the money.
 *
 * @param customers how many it set out to visit
 * @param reportDueOn the last day on which the report is not late; null where it is written already or not yet to be
 */
public record OwnTrip(
        TripId id,
        String number,
        String places,
        int customers,
        TripStage stage,
        LocalDate to,
        @Nullable LocalDate reportDueOn,
        TripStrip strip) {}
