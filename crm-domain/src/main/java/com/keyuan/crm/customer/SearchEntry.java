package com.keyuan.crm.customer;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A customer's names with the keys that are made of them. */
public record SearchEntry(
        CustomerId id, String name, @Nullable String shortName, Set<SearchKey> keys) {

    public SearchEntry {
        keys = Set.copyOf(keys);
    }

    static SearchEntry of(SearchName named, Readings readings) {
        return new SearchEntry(
                named.id(),
                named.name(),
                named.shortName(),
                SearchKeyRule.keys(named.name(), named.shortName(), readings));
    }
}
