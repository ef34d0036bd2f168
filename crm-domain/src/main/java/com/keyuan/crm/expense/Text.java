package com.keyuan.crm.expense;

import org.jspecify.annotations.Nullable;

/** Texts as people type them: trimmed, and no longer than the paper has room for. */
final class Text {

    private Text() {}

    static @Nullable String optional(String field, @Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        if (text.length() > most) {
            throw new TextTooLong(field, most);
        }
        return text;
    }

    /** What fits of a text written elsewhere. */
    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** @throws ReasonMissing when there is nothing in it */
    static String reason(@Nullable String typed, int most) {
        String text = optional("note", typed, most);
        if (text == null) {
            throw new ReasonMissing();
        }
        return text;
    }
}
