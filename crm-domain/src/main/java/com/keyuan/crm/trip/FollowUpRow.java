package com.keyuan.crm.trip;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer whose next touch is due, with why.
 *
 * @param lastTouchOn the last touch that happened; null where there was none yet
 * @param lastTouchKind {@code VISIT}, {@code CALL} or {@code MESSAGE}; null likewise
 * @param assignedOn since when the holder has the customer
 * @param rhythmDays days between touches for this tier
 * @param daysLate 0 on the day it is due
 */
public record FollowUpRow(
        CustomerId customer,
        String name,
        String tier,
        PersonId holder,
        String holderName,
        @Nullable LocalDate lastTouchOn,
        @Nullable String lastTouchKind,
        LocalDate assignedOn,
        int rhythmDays,
        LocalDate dueOn,
        int daysLate) {}
