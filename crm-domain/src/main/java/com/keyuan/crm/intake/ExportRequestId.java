package com.keyuan.crm.intake;

import com.keyuan.crm.shared.TimeOrderedIds;
import java.util.UUID;

/** One question to take out a list. */
public record ExportRequestId(UUID value) {

    public static ExportRequestId next() {
        return new ExportRequestId(TimeOrderedIds.next());
    }

    public static ExportRequestId of(String value) {
        return new ExportRequestId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
