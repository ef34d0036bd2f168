package com.keyuan.crm.contract;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One person’s responsibility for serving one contract. */
@Embeddable
public record ResponsibilityId(@Column(name = "id") UUID value) implements Serializable {

    public static ResponsibilityId next() {
        return new ResponsibilityId(TimeOrderedIds.next());
    }

    public static ResponsibilityId of(String value) {
        return new ResponsibilityId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
