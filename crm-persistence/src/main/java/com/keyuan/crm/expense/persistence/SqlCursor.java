package com.keyuan.crm.expense.persistence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the cursor of a list whose key is an id; one that nobody can have got from us begins at the beginning. */
final class SqlCursor {

    private SqlCursor() {}

    static @Nullable UUID id(@Nullable String cursor) {
        try {
            return cursor == null || cursor.isBlank() ? null : UUID.fromString(cursor);
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
