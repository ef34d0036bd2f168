package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.access.RecordFilter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conditions that somebody chose in a filter, as SQL with parameters of their own. */
final class MoneyConditions {

    private final StringBuilder sql;
    private final Map<String, @Nullable Object> parameters;

    MoneyConditions(RecordFilter permitted) {
        sql = new StringBuilder(permitted.sql());
        parameters = new HashMap<>(permitted.parameters());
    }

    /** Where the value is null nothing is asked. */
    MoneyConditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    MoneyConditions and(String condition) {
        sql.append(" and ").append(condition);
        return this;
    }

    /** A piece of text, anywhere. */
    MoneyConditions containing(String condition, @Nullable String text) {
        return and(condition, "text", text == null ? null : "%" + text.replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /** Goes on after a row; a cursor that is none begins at the beginning. */
    MoneyConditions after(@Nullable String cursor, String condition) {
        int cut = cursor == null ? -1 : cursor.indexOf('~');
        if (cursor == null || cut < 0) {
            return this;
        }
        try {
            LocalDate day = LocalDate.parse(cursor.substring(0, cut));
            UUID id = UUID.fromString(cursor.substring(cut + 1));
            parameters.put("afterId", id);
            return and(condition, "afterDay", day);
        } catch (DateTimeParseException | IllegalArgumentException unreadable) {
            return this;
        }
    }

    MoneyConditions with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    String sql() {
        return sql.toString();
    }

    Map<String, @Nullable Object> parameters() {
        return parameters;
    }
}
