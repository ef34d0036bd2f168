package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.SearchKey;
import com.keyuan.crm.customer.SearchQuery;
import com.keyuan.crm.customer.SearchQuery.Term;
import java.util.Collection;
import java.util.stream.Collectors;

/** Keys and queries as PostgreSQL writes {@code tsvector} and {@code tsquery}. */
final class SearchText {

    private SearchText() {}

    static String vector(Collection<SearchKey> keys) {
        return keys.stream()
                .map(key -> quoted(key.lexeme()) + ":" + key.position())
                .collect(Collectors.joining(" "));
    }

    /** Finds nothing where there is nothing to look for. */
    static String query(SearchQuery query) {
        return query.rows().stream()
                .map(row -> row.stream().map(SearchText::term).collect(Collectors.joining(" <-> ", "(", ")")))
                .collect(Collectors.joining(" | "));
    }

    private static String term(Term term) {
        return quoted(term.lexeme()) + (term.open() ? ":*" : "");
    }

    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
