package com.keyuan.crm.trip;

import org.jspecify.annotations.Nullable;

/** What people type, made fit to keep. */
final class Texts {

    private Texts() {}

    /** Without white space at the ends and without control characters; null where nothing remains. */
    static @Nullable String orNull(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String kept = typed.codePoints()
                .filter(character -> character == '\n' || !Character.isISOControl(character))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return kept.isEmpty() ? null : kept;
    }

    /** @throws IllegalArgumentException when nothing was typed where something must be; forms check it first */
    static String required(@Nullable String typed) {
        String kept = orNull(typed);
        if (kept == null) {
            throw new IllegalArgumentException("a text is missing");
        }
        return kept;
    }
}
