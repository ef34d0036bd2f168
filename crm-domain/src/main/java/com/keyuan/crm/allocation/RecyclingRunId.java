package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.UUID;

/** One night over all held customers. */
public record RecyclingRunId(UUID value) {

    public static RecyclingRunId next() {
        return new RecyclingRunId(TimeOrderedIds.next());
    }

    public static RecyclingRunId of(String value) {
        return new RecyclingRunId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
