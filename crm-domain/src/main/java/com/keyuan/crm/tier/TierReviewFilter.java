package com.keyuan.crm.tier;

import com.keyuan.crm.shared.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals are shown.
 *
 * @param everything what the user sees rather than only what the user decides
 * @param text a piece of the customer's name; null for all
 * @param up only those that go up, or only those that go down; null for both
 * @param holder only the customers of this person; null for all
 */
public record TierReviewFilter(
        TierReviewQueries.View view,
        boolean everything,
        @Nullable String text,
        @Nullable Boolean up,
        @Nullable PersonId holder) {

    public static TierReviewFilter of(TierReviewQueries.View view) {
        return new TierReviewFilter(view, false, null, null, null);
    }

    /** Whether it leaves any proposal of the view out. */
    public boolean isNarrowing() {
        return text != null || up != null || holder != null;
    }
}
