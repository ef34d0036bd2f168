package com.keyuan.crm.territory;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of plans.
 *
 * @param aim the one being worked on; null unless it is being solved
 * @param failure reference number of what went wrong
 */
public record RotationPlanRow(
        RotationPlanId id,
        long version,
        RotationPlan.Kind kind,
        RotationPlan.State state,
        String department,
        @Nullable String territory,
        @Nullable String leaver,
        LocalDate date,
        int capMonths,
        String requestedBy,
        Instant requestedAt,
        @Nullable BigDecimal seconds,
        @Nullable BigDecimal gap,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        long due,
        long moves,
        @Nullable RotationAim aim,
        int done,
        int of,
        @Nullable String failure) {

    public boolean isUnderWay() {
        return state == RotationPlan.State.SOLVING && failure == null;
    }

    public boolean isSolved() {
        return gap != null && state != RotationPlan.State.SOLVING;
    }

    public boolean isOpen() {
        return state == RotationPlan.State.DRAFT || state == RotationPlan.State.FAILED;
    }

    public int percent() {
        return of == 0 ? 0 : 100 * done / of;
    }
}
