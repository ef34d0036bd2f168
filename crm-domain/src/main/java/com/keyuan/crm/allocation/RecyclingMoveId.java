package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.UUID;

/** One customer that fell to the pool. */
public record RecyclingMoveId(UUID value) {

    public static RecyclingMoveId next() {
        return new RecyclingMoveId(TimeOrderedIds.next());
    }

    public static RecyclingMoveId of(String value) {
        return new RecyclingMoveId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
