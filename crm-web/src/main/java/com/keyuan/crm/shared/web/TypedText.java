package com.keyuan.crm.shared.web;

import java.beans.PropertyEditorSupport;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Cleans every text that somebody typed, before it reaches a form: spaces around it and characters that cannot be seen
 * but act (NUL and other controls, marks of direction, halves of a character) go; lines stay. Passwords are taken as
 * they are.
 */
@ControllerAdvice
public class TypedText {

    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}&&[^\\n\\t]]|[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]"
                    + "|[\\p{Cs}]|[\\uFFFE\\uFFFF]");

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Cleaning());
        Object target = binder.getTarget();
        if (target != null) {
            Arrays.stream(target.getClass().getDeclaredFields())
                    .filter(field -> field.getName().toLowerCase(Locale.ROOT).contains("password")
                            || field.getName().equals("present")
                            || field.getName().equals("again"))
                    .forEach(field -> binder.registerCustomEditor(String.class, field.getName(), new AsItIs()));
        }
    }

    /** The text as it may be kept: nothing unseen in it, no blanks around it. */
    public static String cleaned(String typed) {
        String seen =
                UNSEEN.matcher(typed.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
        int from = 0;
        int to = seen.length();
        while (from < to && isBlank(seen.charAt(from))) {
            from++;
        }
        while (from < to && isBlank(seen.charAt(to - 1))) {
            to--;
        }
        return seen.substring(from, to);
    }

    /** Also the blanks that do not break, which {@code strip} leaves standing. */
    private static boolean isBlank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static final class Cleaning extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(cleaned(text));
        }
    }

    private static final class AsItIs extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text);
        }
    }
}
