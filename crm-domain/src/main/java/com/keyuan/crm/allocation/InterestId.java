package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One declared interest. */
@Embeddable
public record InterestId(@Column(name = "id") UUID value) implements Serializable {

    public static InterestId next() {
        return new InterestId(TimeOrderedIds.next());
    }

    public static InterestId of(String value) {
        return new InterestId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
