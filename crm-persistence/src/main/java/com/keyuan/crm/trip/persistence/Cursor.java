package com.keyuan.crm.trip.persistence;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** After which row the next page begins: the value it is sorted by, and its id. */
record Cursor<T>(T order, UUID id) {

    /** What stands in the cursor; one that nobody here made begins at the first page. */
    static <T> Cursor<T> of(@Nullable String cursor, Function<String, T> order, Cursor<T> first) {
        if (cursor == null) {
            return first;
        }
        try {
            int cut = cursor.lastIndexOf('_');
            return new Cursor<>(order.apply(cursor.substring(0, cut)), UUID.fromString(cursor.substring(cut + 1)));
        } catch (RuntimeException foreign) {
            return first;
        }
    }

    static final UUID LOWEST = new UUID(0, 0);
    static final UUID HIGHEST = new UUID(-1, -1);

    static String text(Object order, Object id) {
        return order + "_" + id;
    }
}
