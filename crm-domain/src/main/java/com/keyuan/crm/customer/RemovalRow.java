package com.keyuan.crm.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that went, with who took it away and whether it came back.
 *
 * @param kept the record it became one with; null where it was deleted
 * @param keptName what that is called now
 * @param moved how many rows of all rooms went along
 * @param undoneAt null while it is gone
 */
public record RemovalRow(
        RemovalId id,
        CustomerId customer,
        String name,
        @Nullable CustomerId kept,
        @Nullable String keptName,
        @Nullable String reason,
        String removedBy,
        Instant removedAt,
        long moved,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt) {

    /** Until when it comes back. */
    public Instant until() {
        return RemovalRule.until(removedAt);
    }

    public boolean isUndoable(Instant now) {
        return undoneAt == null && RemovalRule.isUndoable(removedAt, now);
    }
}
