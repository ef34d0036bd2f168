package com.keyuan.crm.intake;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody probably meant. */
final class Similar {

    private Similar() {}

    /** The candidate that differs least, if it differs by no more than a slip: spaces, or one letter in four, and one of three. */
    static Optional<String> to(String text, Collection<String> candidates) {
        String plain = plain(text);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        record Near(String candidate, int distance) {}
        return candidates.stream()
                .map(candidate -> new Near(candidate, distance(plain, plain(candidate))))
                .filter(near -> near.distance() <= slips(plain))
                .min(Comparator.comparingInt(Near::distance).thenComparing(Near::candidate))
                .map(Near::candidate);
    }

    private static int slips(String plain) {
        return plain.length() < 3 ? 0 : Math.max(1, plain.length() / 4);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Levenshtein's: letters to put in, take out or exchange. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + change);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
