package com.keyuan.crm.verification.persistence;

import java.time.DateTimeException;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The key after which a page begins: one value to sort by and the id. One that nobody here made begins at the first
 * page.
 */
record Cursor<T>(T order, UUID id) {

    static final UUID FIRST = new UUID(0, 0);
    static final UUID LAST = new UUID(-1, -1);

    static <T> Cursor<T> of(@Nullable String text, Function<String, T> order, Cursor<T> first) {
        if (text == null) {
            return first;
        }
        try {
            int cut = text.lastIndexOf('_');
            return new Cursor<>(order.apply(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException foreign) {
            return first;
        }
    }

    static String text(Object order, UUID id) {
        return order + "_" + id;
    }
}
