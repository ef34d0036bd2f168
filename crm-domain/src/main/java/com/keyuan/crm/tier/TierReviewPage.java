package com.keyuan.crm.tier;

import org.jspecify.annotations.Nullable;

/** One proposal with its reasons; they are null only where the run's scores were dropped. */
public record TierReviewPage(TierReviewRow row, @Nullable TierBreakdown why) {}
