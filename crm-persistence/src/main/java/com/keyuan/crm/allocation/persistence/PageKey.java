package com.keyuan.crm.allocation.persistence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** After which row a page begins: the order as text, and the id. One that nobody here made begins at the first page. */
record PageKey(String order, UUID id) {

    static final UUID LOWEST = new UUID(0, 0);

    static final UUID HIGHEST = new UUID(-1, -1);

    static PageKey of(@Nullable String cursor, String first) {
        return of(cursor, first, LOWEST, ".{0,40}");
    }

    /** @param order what the order looks like */
    static PageKey of(@Nullable String cursor, String first, UUID firstId, String order) {
        if (cursor != null) {
            int cut = cursor.lastIndexOf('_');
            if (cut >= 0 && cursor.substring(0, cut).matches(order)) {
                try {
                    return new PageKey(cursor.substring(0, cut), UUID.fromString(cursor.substring(cut + 1)));
                } catch (IllegalArgumentException foreign) {
                    return new PageKey(first, firstId);
                }
            }
        }
        return new PageKey(first, firstId);
    }

    static String text(Object order, Object id) {
        return order + "_" + id;
    }
}
