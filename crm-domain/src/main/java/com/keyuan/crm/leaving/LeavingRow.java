package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.territory.RotationPlan;
import com.keyuan.crm.territory.RotationPlanId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A leaving with how it stands.
 *
 * @param attached customers attached to the person on the day of the notice
 * @param atRisk their money at risk, CNY; this and the exposure are null for whoever may not prepare the leaving
 * @param exposedBefore what of it counted while the person was here to stay
 * @param exposed what of it counts on notice
 * @param held how much the person still holds, of which {@code staying} the person finishes
 * @param manager who takes over what nobody took
 * @param planVersion with {@code planState} null where no plan was asked for
 */
public record LeavingRow(
        LeavingId id,
        long version,
        PersonId person,
        String name,
        String department,
        LocalDate noticedOn,
        LocalDate lastDay,
        @Nullable String note,
        String givenBy,
        LeavingState state,
        long attached,
        @Nullable BigDecimal atRisk,
        @Nullable BigDecimal exposedBefore,
        @Nullable BigDecimal exposed,
        long held,
        long staying,
        @Nullable String manager,
        @Nullable RotationPlanId plan,
        @Nullable Long planVersion,
        RotationPlan.@Nullable State planState,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String endedBy,
        @Nullable Instant endedAt) {

    public boolean isOpen() {
        return state == LeavingState.OPEN;
    }

    public boolean isPlanning() {
        return planState == RotationPlan.State.SOLVING;
    }

    public long toHandOn() {
        return held - staying;
    }
}
