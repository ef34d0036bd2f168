package com.keyuan.crm.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an audit entry says besides who, when and which record: for each field the value before and after. Personal
 * values (phone, e-mail, messaging id) are given as ciphertext under their contact's key, never plain.
 */
public final class Changes {

    /** The text form of a value before and after; null where there was or is none. */
    public record Change(@Nullable String before, @Nullable String after) {}

    private final Map<String, Change> byField = new LinkedHashMap<>();

    public static Changes none() {
        return new Changes();
    }

    /** Records the field if its value differs. */
    public Changes field(String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            byField.put(name, new Change(text(before), text(after)));
        }
        return this;
    }

    /** Records a circumstance that is no change: the purpose of an export, the words searched for. */
    public Changes note(String name, @Nullable Object value) {
        byField.put(name, new Change(null, text(value)));
        return this;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    public Map<String, Change> byField() {
        return Map.copyOf(byField);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
