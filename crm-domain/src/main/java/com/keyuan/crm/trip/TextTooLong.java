package com.keyuan.crm.trip;

import com.keyuan.crm.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** More characters than are kept. */
public class TextTooLong extends RuleViolation {

    public TextTooLong(String field, int longest) {
        super("trip.refused.too-long", field, longest);
    }

    static String unless(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new TextTooLong(field, longest);
        }
        return text;
    }

    static @Nullable String unlessShort(String field, @Nullable String typed, int longest) {
        String text = Texts.orNull(typed);
        return text == null ? null : unless(field, text, longest);
    }
}
