package com.keyuan.crm.shared.persistence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * After which row a page of a list by day or moment begins. It comes from an address: one that nobody here made begins at the
 * first page.
 */
public final class Cursor {

    /** Years that PostgreSQL knows as well as Java. */
    private static final Pattern LOOKS = Pattern.compile("(?!0000)\\d{4}-[\\d:.TZ-]+");

    private final String order;
    private final String id;

    private Cursor(String order, String id) {
        this.order = order;
        this.id = id;
    }

    public static Cursor read(@Nullable String text) {
        int cut = text == null ? -1 : text.lastIndexOf('_');
        return text == null || cut < 0
                ? new Cursor("", "")
                : new Cursor(text.substring(0, cut), text.substring(cut + 1));
    }

    public static String text(Object order, Object id) {
        return order + "_" + id;
    }

    /** @param first before any day of the list, in its order */
    public LocalDate day(LocalDate first) {
        return order(LocalDate::parse, first);
    }

    /** @param first before any moment of the list, in its order */
    public OffsetDateTime moment(OffsetDateTime first) {
        return order(OffsetDateTime::parse, first);
    }

    private <T> T order(Function<String, T> parse, T first) {
        try {
            return LOOKS.matcher(order).matches() ? parse.apply(order) : first;
        } catch (DateTimeException none) {
            return first;
        }
    }

    /** @param first before any id, in the list's order */
    public UUID id(UUID first) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            return first;
        }
    }
}
