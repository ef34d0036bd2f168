package com.keyuan.crm.allocation.persistence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list by moments begins: after this moment and id. */
record MomentKey(OffsetDateTime at, UUID id) {

    static String of(Instant at, Object id) {
        return at + "_" + id;
    }

    /** What stands in the cursor; one that nobody here made begins at the first page. */
    static MomentKey read(@Nullable String cursor, boolean ascending) {
        MomentKey first = ascending
                ? new MomentKey(OffsetDateTime.MIN, new UUID(0, 0))
                : new MomentKey(OffsetDateTime.MAX, new UUID(-1, -1));
        if (cursor == null) {
            return first;
        }
        try {
            int cut = cursor.lastIndexOf('_');
            Instant at = Instant.parse(cursor.substring(0, cut));
            OffsetDateTime moment = at.atOffset(ZoneOffset.UTC);
            return Math.abs(moment.getYear()) < 10_000
                    ? new MomentKey(moment, UUID.fromString(cursor.substring(cut + 1)))
                    : first;
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException foreign) {
            return first;
        }
    }
}
