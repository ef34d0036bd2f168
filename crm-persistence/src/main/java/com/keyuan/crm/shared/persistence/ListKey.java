package com.keyuan.crm.shared.persistence;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** After which row a page of a list begins: what it is ordered by, as text, and the id. */
public record ListKey(String order, UUID id) {

    /** By what a list may be ordered, as its cursor writes it. */
    public enum Kind {
        DAY("date", "(?!0000)\\d{4}-\\d{2}-\\d{2}"),
        AMOUNT("numeric", "\\d{1,12}\\.\\d{2}"),
        MOMENT("timestamptz", "(?!0000)\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z");

        private final String type;
        /** Only what PostgreSQL has a value for as well. */
        private final String looks;

        Kind(String type, String looks) {
            this.type = type;
            this.looks = looks;
        }

        /** @throws DateTimeException when there is no such day or moment */
        private Object read(String text) {
            return switch (this) {
                case DAY -> LocalDate.parse(text);
                case AMOUNT -> new BigDecimal(text);
                case MOMENT -> Instant.parse(text);
            };
        }
    }

    /**
     * Adds the condition and its parameters; a cursor that nobody here made is as if there were none.
     *
     * @param column by which the list is ordered
     * @param sign {@code >} upwards, {@code <} downwards
     */
    public static String after(
            @Nullable String cursor, Kind kind, String column, String sign, Map<String, @Nullable Object> parameters) {
        ListKey key = read(cursor, kind);
        if (key == null) {
            return "";
        }
        parameters.put("after", key.order());
        parameters.put("afterId", key.id());
        String table = column.substring(0, column.indexOf('.'));
        return " and (" + column + ", " + table + ".id) " + sign + " (cast(:after as " + kind.type + "), :afterId)";
    }

    private static @Nullable ListKey read(@Nullable String cursor, Kind kind) {
        int cut = cursor == null ? -1 : cursor.lastIndexOf('~');
        if (cursor == null || cut < 0 || !cursor.substring(0, cut).matches(kind.looks)) {
            return null;
        }
        try {
            Object order = kind.read(cursor.substring(0, cut));
            return new ListKey(order.toString(), UUID.fromString(cursor.substring(cut + 1)));
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return null;
        }
    }

    public static String text(Object order, Object id) {
        return order + "~" + id;
    }

    /** A piece of text for {@code ilike}. */
    public static String piece(String text) {
        return "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
