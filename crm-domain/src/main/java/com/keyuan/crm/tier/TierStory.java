package com.keyuan.crm.tier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer's tier, why, and how it came about. */
public record TierStory(
        TierStanding standing, @Nullable TierBreakdown why, List<TierPoint> points, List<TierReviewRow> history) {}
