package com.keyuan.crm.service;

import com.keyuan.crm.shared.PersonId;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** When a customer's answer ends a case, and who may record it. */
public final class CheckRule {

    public static final int LOWEST = 1;
    public static final int SATISFIED = 4;
    public static final int HIGHEST = 5;

    private CheckRule() {}

    /** @param rating of 1 to 5 */
    public static boolean ends(int rating) {
        if (rating < LOWEST || rating > HIGHEST) {
            throw new RatingMissing();
        }
        return rating >= SATISFIED;
    }

    /**
     * Nobody records what the customer thinks of their own work.
     *
     * @param by null for the customer itself
     * @param workers whoever planned to do, did or has the work in any round
     */
    public static boolean mayRecord(@Nullable PersonId by, Collection<PersonId> workers) {
        return by == null || !workers.contains(by);
    }
}
