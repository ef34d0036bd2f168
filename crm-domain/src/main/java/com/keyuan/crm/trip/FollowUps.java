package com.keyuan.crm.trip;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Slice;
import com.keyuan.crm.trip.TripSettings.Rhythm;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Customers whose next touch is due, computed over all of them at once; {@link FollowUpRule} says the same of one. */
public interface FollowUps {

    /**
     * Which customers.
     *
     * @param holder only this person's; null for everybody's that the filter gives
     * @param tier A, B or C; null for all
     * @param dueBy due on this day or before
     */
    record Scope(
            RecordFilter allowed,
            @Nullable PersonId holder,
            @Nullable String tier,
            LocalDate dueBy) {}

    /** The latest first. */
    Slice<FollowUpRow> list(Scope scope, Rhythm rhythm, LocalDate today, @Nullable String after, int size);

    /** How many are late today. */
    long countLate(Scope scope, Rhythm rhythm, LocalDate today);
}
