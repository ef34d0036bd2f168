package com.keyuan.crm.trip;

import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A trip in a list.
 *
 * @param stage where it stands, as this reader may know it
 */
public record TripRow(
        TripId id,
        String number,
        TripKind kind,
        PersonId traveller,
        String travellerName,
        String purpose,
        String places,
        LocalDate from,
        LocalDate to,
        @Nullable Money expectedCost,
        TripStage stage,
        boolean late,
        int customers,
        int visits,
        TripStrip strip) {}
