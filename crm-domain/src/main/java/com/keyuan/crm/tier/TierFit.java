package com.keyuan.crm.tier;

import com.keyuan.crm.customer.Tier;
import com.keyuan.crm.people.Level;
import org.jspecify.annotations.Nullable;

/** Which level of salesperson a tier is given to: A to senior ones, B not to new ones, C to anybody. */
public final class TierFit {

    private TierFit() {}

    /** @param holder level of the holder; null for one without a level, who may hold C only */
    public static boolean fits(Tier tier, @Nullable Level holder) {
        return switch (tier) {
            case A -> holder == Level.SENIOR;
            case B -> holder == Level.SENIOR || holder == Level.REGULAR;
            case C -> true;
        };
    }
}
