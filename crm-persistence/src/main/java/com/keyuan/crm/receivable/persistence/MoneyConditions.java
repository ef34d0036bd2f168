package com.keyuan.crm.receivable.persistence;

import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.shared.persistence.ListKey;
import java.util.HashMap;
import java.util.Map;
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
        return and(condition, "text", text == null ? null : ListKey.piece(text));
    }

    /**
     * Goes on after a row of a list by day; a cursor that is none begins at the beginning.
     *
     * @param sign {@code >} upwards, {@code <} downwards
     */
    MoneyConditions after(@Nullable String cursor, String column, String sign) {
        sql.append(ListKey.after(cursor, ListKey.Kind.DAY, column, sign, parameters));
        return this;
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
