package com.keyuan.crm.receivable;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a payer named an invoice, however it was typed: in wide letters, small ones, with other separators. */
final class InvoiceNumberRule {

    /** A shorter number is in too many words that do not mean it. */
    private static final int SHORTEST = 4;

    private static final String SEPARATORS = "[-_/.#\\s]";

    private InvoiceNumberRule() {}

    /** The number stands by itself: FP-100 is not named by FP-1001. */
    static boolean isNamed(String number, String words) {
        String sought = folded(number).strip();
        if (sought.length() < SHORTEST) {
            return false;
        }
        String parts = Arrays.stream(sought.split(SEPARATORS + "+"))
                .filter(part -> !part.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining(SEPARATORS + "*"));
        return !parts.isEmpty()
                && Pattern.compile("(?<![A-Z0-9])" + parts + "(?![A-Z0-9])")
                        .matcher(folded(words))
                        .find();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }
}
