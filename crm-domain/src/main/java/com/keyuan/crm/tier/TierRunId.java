package com.keyuan.crm.tier;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One run of the tier policy over all customers. */
@Embeddable
public record TierRunId(@Column(name = "id") UUID value) implements Serializable {

    public static TierRunId next() {
        return new TierRunId(TimeOrderedIds.next());
    }

    public static TierRunId of(String value) {
        return new TierRunId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
