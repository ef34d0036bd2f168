package com.keyuan.crm.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is paged by key: the rows, and the key after which the next page begins.
 *
 * @param next opaque cursor of the next page, null on the last one
 */
public record Slice<T>(List<T> rows, @Nullable String next) {

    public Slice {
        rows = List.copyOf(rows);
    }

    /** Cuts what was read with one row too many, which tells whether there is a next page. */
    public static <T> Slice<T> of(List<T> read, int size, Function<T, String> cursor) {
        if (read.size() <= size) {
            return new Slice<>(read, null);
        }
        List<T> rows = read.subList(0, size);
        return new Slice<>(rows, cursor.apply(rows.get(size - 1)));
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
