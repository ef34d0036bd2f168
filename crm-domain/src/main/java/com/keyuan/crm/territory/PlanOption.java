package com.keyuan.crm.territory;

import java.util.Set;

/**
 * Somebody who could take a customer over.
 *
 * @param person position in the problem's people
 * @param stake yuan, see {@link StakeRule}
 * @param travel steps, see {@link TravelRule}
 * @param inexperience 0 to 2
 * @param dropped rules that a leaving plan would drop for it: former holder, territory, or all for the manager
 */
public record PlanOption(int person, long stake, int travel, int inexperience, Set<RotationRule> dropped) {

    public PlanOption(int person, long stake, int travel, int inexperience) {
        this(person, stake, travel, inexperience, Set.of());
    }

    /** The last resort: somebody who takes what nobody else may. */
    public boolean isByManager() {
        return dropped.contains(RotationRule.NOBODY);
    }
}
