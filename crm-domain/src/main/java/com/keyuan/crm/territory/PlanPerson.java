package com.keyuan.crm.territory;

import com.keyuan.crm.shared.PersonId;
import java.util.List;

/**
 * Somebody who gives or takes customers in a plan.
 *
 * @param room how many of the plan's customers of each tier (A, B, C) the person may hold afterwards, those that stay
 *     included; as many as now at least, see {@link #takes}
 * @param takes whether the person may take any of the tier: not who holds too many already
 * @param load weight of the customers that the plan is not about
 * @param movable yuan of revenue that may move away from the person
 */
public record PlanPerson(PersonId id, List<Integer> room, List<Boolean> takes, long load, long movable) {

    /** Room without end. */
    public static final int UNLIMITED = Integer.MAX_VALUE / 4;

    public PlanPerson {
        room = List.copyOf(room);
        takes = List.copyOf(takes);
    }
}
