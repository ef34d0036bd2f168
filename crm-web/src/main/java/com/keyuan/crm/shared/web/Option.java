package com.keyuan.crm.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, of chips or of a picker; a list of them is what a picker's address answers as JSON.
 *
 * @param sub a quiet second line, in pickers only
 */
public record Option(String value, String text, @Nullable String sub) {

    public static Option of(Object value, String text) {
        return new Option(value.toString(), text, null);
    }
}
