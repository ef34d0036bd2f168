package com.keyuan.crm.allocation;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A customer that fell to the pool, with all that it rests on.
 *
 * @param lastTouchKind {@code VISIT}, {@code CALL} or {@code MESSAGE}; null where there was no touch
 * @param undoUntil the last day on which it can be undone
 * @param heldNow whether somebody holds the customer by now
 * @param undoneBy who gave it back; null where nobody did
 */
public record RecyclingMoveRow(
        RecyclingMoveId id,
        RecyclingRunId run,
        CustomerId customer,
        String name,
        String tier,
        PersonId holder,
        String holderName,
        LocalDate heldSince,
        @Nullable LocalDate lastTouchOn,
        @Nullable String lastTouchKind,
        @Nullable LocalDate lastOrderOn,
        LocalDate idleFrom,
        int limitDays,
        LocalDate firstWarnedOn,
        LocalDate lastWarnedOn,
        LocalDate movedOn,
        LocalDate undoUntil,
        boolean heldNow,
        @Nullable Instant undoneAt,
        @Nullable String undoneBy,
        boolean mayUndo,
        boolean noticed) {

    /** Days without contact when it fell. */
    public long idleDays() {
        return ChronoUnit.DAYS.between(idleFrom, movedOn);
    }

    /** Whether an undo is still open: in time, not done, and nobody has taken the customer. */
    public boolean undoable(LocalDate today) {
        return undoneAt == null && !heldNow && !today.isAfter(undoUntil);
    }
}
