package com.keyuan.crm.tier;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One proposed change of tier. */
@Embeddable
public record TierReviewId(@Column(name = "id") UUID value) implements Serializable {

    public static TierReviewId next() {
        return new TierReviewId(TimeOrderedIds.next());
    }

    public static TierReviewId of(String value) {
        return new TierReviewId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
