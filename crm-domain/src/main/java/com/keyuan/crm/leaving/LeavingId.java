package com.keyuan.crm.leaving;

import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.UUID;

/** One leaving of one person. */
public record LeavingId(UUID value) {

    public static LeavingId next() {
        return new LeavingId(TimeOrderedIds.next());
    }

    public static LeavingId of(String value) {
        return new LeavingId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
