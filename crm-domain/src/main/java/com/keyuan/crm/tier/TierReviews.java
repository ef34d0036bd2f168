package com.keyuan.crm.tier;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Proposals and decisions. */
public interface TierReviews {

    /** The proposal, others who would decide it waiting until the transaction ends. */
    Optional<TierReview> lock(TierReviewId id);

    /** The same for many, locked in the order of their ids so that two batches never wait for each other. */
    List<TierReview> lockAll(Collection<TierReviewId> ids);

    TierReview save(TierReview review);
}
