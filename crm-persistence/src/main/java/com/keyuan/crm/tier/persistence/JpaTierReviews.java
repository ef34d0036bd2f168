package com.keyuan.crm.tier.persistence;

import com.keyuan.crm.tier.TierReview;
import com.keyuan.crm.tier.TierReviewId;
import com.keyuan.crm.tier.TierReviews;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface JpaTierReviews extends TierReviews, Repository<TierReview, TierReviewId> {

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from TierReview r where r.id = :id")
    Optional<TierReview> lock(TierReviewId id);

    @Override
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from TierReview r where r.id in :ids order by r.id.value")
    List<TierReview> lockAll(Collection<TierReviewId> ids);
}
