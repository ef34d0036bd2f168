package com.keyuan.crm.tier;

import com.keyuan.crm.shared.RuleViolation;

/** The proposal waits no more: somebody decided it, or a newer run replaced or withdrew it. */
public class TierReviewClosed extends RuleViolation {

    private final TierReview.State state;

    public TierReviewClosed(TierReview.State state) {
        super("tier.error.closed." + state, null);
        this.state = state;
    }

    public TierReview.State state() {
        return state;
    }
}
