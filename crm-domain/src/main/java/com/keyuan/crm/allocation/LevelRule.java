package com.keyuan.crm.allocation;

import com.keyuan.crm.people.Level;
import org.jspecify.annotations.Nullable;

/** Who may be given which tier: A only SENIOR; B SENIOR or REGULAR; C anyone. Holds for new moves only. */
public final class LevelRule {

    private LevelRule() {}

    /** @param level null counts as new */
    public static boolean fits(char tier, @Nullable Level level) {
        return switch (tier) {
            case 'A' -> level == Level.SENIOR;
            case 'B' -> level == Level.SENIOR || level == Level.REGULAR;
            default -> true;
        };
    }
}
