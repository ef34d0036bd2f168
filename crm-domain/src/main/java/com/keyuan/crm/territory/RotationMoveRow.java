package com.keyuan.crm.territory;

import com.keyuan.crm.allocation.PlanObstacle;
import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plan.
 *
 * @param pinned whether a manager fixed it
 * @param wished whether a manager said anything of it
 * @param leftOut why an approved move was not carried out; null where it was, or the plan is not approved
 */
public record RotationMoveRow(
        RotationMove move,
        String customer,
        @Nullable String region,
        String fromName,
        @Nullable String toName,
        boolean pinned,
        boolean wished,
        @Nullable PersonId wish,
        @Nullable PlanObstacle leftOut) {

    /** How much of the stake is saved by contact, in percent. */
    public long known() {
        return move.wholeStake() == 0 ? 0 : 100 - 100 * move.stake() / move.wholeStake();
    }
}
