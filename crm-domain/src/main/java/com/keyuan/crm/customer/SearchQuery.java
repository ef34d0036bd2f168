package com.keyuan.crm.customer;

import java.util.List;
import java.util.Set;

/**
 * What a text asks for: a customer is found that has one of these rows of keys, each key one place behind the one
 * before.
 *
 * @param folded the text as {@link NameKeyRule} folds it
 */
public record SearchQuery(String folded, List<List<Term>> rows) {

    /** @param open whether keys that only begin so count, too */
    public record Term(String lexeme, boolean open) {

        boolean meets(SearchKey key) {
            return open ? key.lexeme().startsWith(lexeme) : key.lexeme().equals(lexeme);
        }
    }

    public SearchQuery {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The same of names that begin with it. */
    public SearchQuery atTheBeginning() {
        return new SearchQuery(folded, rows.stream().map(SearchQuery::begun).toList());
    }

    private static List<Term> begun(List<Term> row) {
        Term first = row.get(0);
        if (first.lexeme().startsWith(SearchKeyRule.BEGINS)) {
            return row;
        }
        List<Term> begun = new java.util.ArrayList<>(row);
        begun.set(0, new Term(SearchKeyRule.BEGINS + first.lexeme(), first.open()));
        return begun;
    }

    /** Whether a customer with these keys is found; what the database answers by its index. */
    public boolean finds(Set<SearchKey> keys) {
        return rows.stream()
                .anyMatch(row -> keys.stream()
                        .filter(row.get(0)::meets)
                        .anyMatch(first -> followed(row, first.position(), keys)));
    }

    private static boolean followed(List<Term> row, int from, Set<SearchKey> keys) {
        for (int n = 1; n < row.size(); n++) {
            Term term = row.get(n);
            int position = from + n;
            if (keys.stream().noneMatch(key -> key.position() == position && term.meets(key))) {
                return false;
            }
        }
        return true;
    }
}
