package com.keyuan.crm.customer;

import com.keyuan.crm.customer.SearchQuery.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a typed text may mean: a piece of a name in signs, initials, or pinyin whose last syllable may be unfinished. All
 * of it counts at once; nobody says which was meant.
 */
public final class SearchTextRule {

    /** Typed on the way to 有限公司 and the like: it does not matter either. */
    private static final Pattern FORM_BEGUN = Pattern.compile("(?<=.)(股(份(有(限公?)?|公)?)?|有(限(责(任公?)?|公)?)?|总公?|公)$");

    private static final Pattern LETTERS = Pattern.compile("[a-z0-9]*[a-z][a-z0-9]*");

    private SearchTextRule() {}

    public static SearchQuery query(String text) {
        String folded = NameKeyRule.key(text);
        Set<List<Term>> rows = new LinkedHashSet<>();
        if (!folded.isEmpty()) {
            rows.add(pieces(SearchKeyRule.signs(folded), ""));
            String shorter = FORM_BEGUN.matcher(folded).replaceFirst("");
            rows.add(pieces(SearchKeyRule.signs(shorter), ""));
        }
        if (LETTERS.matcher(folded).matches()) {
            rows.add(initials(folded));
            PinyinRule.readings(folded).forEach(syllables -> rows.add(syllables(syllables)));
        }
        return new SearchQuery(folded, List.copyOf(rows));
    }

    /** One sign, or every two neighbouring ones in a row. */
    private static List<Term> pieces(List<String> signs, String kind) {
        if (signs.size() == 1) {
            return List.of(new Term(kind + signs.get(0), false));
        }
        List<Term> row = new ArrayList<>();
        for (int n = 0; n + 1 < signs.size(); n++) {
            row.add(new Term(kind + signs.get(n) + signs.get(n + 1), false));
        }
        return row;
    }

    /** One letter is looked for at the beginning only: most names have every letter somewhere. */
    private static List<Term> initials(String letters) {
        return letters.length() == 1
                ? List.of(new Term(SearchKeyRule.BEGINS + SearchKeyRule.INITIALS + letters, false))
                : pieces(SearchKeyRule.signs(letters), SearchKeyRule.INITIALS);
    }

    private static List<Term> syllables(List<String> syllables) {
        List<Term> row = new ArrayList<>();
        for (int n = 0; n < syllables.size(); n++) {
            boolean last = n == syllables.size() - 1;
            row.add(new Term(SearchKeyRule.READING + syllables.get(n), last));
        }
        return row;
    }
}
