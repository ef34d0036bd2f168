package com.keyuan.crm.customer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * By what a customer is found: each sign and each two neighbouring signs of its names, every reading of each sign, and
 * every two neighbouring initials, each with the place where it stands, so that a longer text is a row of them. What a
 * name begins with is there a second time with {@value #BEGINS} before it. The names are folded as for
 * {@link NameKeyRule}, so widths, case, brackets and the form of the company do not matter.
 */
public final class SearchKeyRule {

    /** Goes up with each change of what is made of a name; what is stored of an older one is made anew. */
    public static final int VERSION = 1;

    static final String BEGINS = "^";
    static final String READING = "P";
    static final String INITIALS = "I";

    /** The short name stands far behind the name, so that no row of keys reaches from one into the other. */
    private static final int SHORT_NAME_AT = 1000;

    private static final Comparator<SearchKey> ORDER =
            Comparator.comparing(SearchKey::lexeme).thenComparing(SearchKey::position);

    private SearchKeyRule() {}

    public static Set<SearchKey> keys(String name, @Nullable String shortName, Readings readings) {
        Set<SearchKey> keys = new TreeSet<>(ORDER);
        add(keys, NameKeyRule.key(name), 1, readings);
        if (shortName != null) {
            add(keys, NameKeyRule.key(shortName), SHORT_NAME_AT, readings);
        }
        return keys;
    }

    private static void add(Set<SearchKey> keys, String name, int from, Readings readings) {
        List<String> signs = signs(name);
        for (int n = 0; n < signs.size(); n++) {
            for (String lexeme : at(signs, n, readings)) {
                keys.add(new SearchKey(lexeme, from + n));
                if (n == 0) {
                    keys.add(new SearchKey(BEGINS + lexeme, from));
                }
            }
        }
        if (!signs.isEmpty()) {
            initials(signs.get(0), readings)
                    .forEach(initial -> keys.add(new SearchKey(BEGINS + INITIALS + initial, from)));
        }
    }

    /** What begins at this sign. */
    private static Set<String> at(List<String> signs, int n, Readings readings) {
        Set<String> lexemes = new TreeSet<>();
        String sign = signs.get(n);
        lexemes.add(sign);
        readings.of(sign).forEach(reading -> {
            lexemes.add(READING + reading);
            // nü is typed nv or nu
            lexemes.add(READING + reading.replace('v', 'u'));
        });
        if (n + 1 < signs.size()) {
            String next = signs.get(n + 1);
            lexemes.add(sign + next);
            for (String initial : initials(sign, readings)) {
                initials(next, readings).forEach(second -> lexemes.add(INITIALS + initial + second));
            }
        }
        return lexemes;
    }

    private static Set<String> initials(String sign, Readings readings) {
        Set<String> initials = new TreeSet<>();
        readings.of(sign)
                .forEach(reading -> initials.add(reading.substring(0, Character.charCount(reading.codePointAt(0)))));
        return initials;
    }

    static List<String> signs(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
