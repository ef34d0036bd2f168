package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One holding of one customer. */
@Embeddable
public record AllocationId(@Column(name = "id") UUID value) implements Serializable {

    public static AllocationId next() {
        return new AllocationId(TimeOrderedIds.next());
    }

    public static AllocationId of(String value) {
        return new AllocationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
