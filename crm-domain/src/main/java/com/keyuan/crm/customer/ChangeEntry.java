package com.keyuan.crm.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry of the log about a customer or one of its contacts. */
public record ChangeEntry(
        Instant at,
        @Nullable String who,
        String kind,
        @Nullable String contact,
        List<FieldChange> fields) {

    public ChangeEntry {
        fields = List.copyOf(fields);
    }

    /** One field before and after; numbers and addresses masked. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}
}
