package com.keyuan.crm.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored keys. The database drops those of a name that changes, so what is there is never of another name. */
public interface SearchKeys {

    /** Stores those whose customer still has these names. */
    void store(List<SearchEntry> entries);

    /** Customers that have none, or those of an older rule. */
    List<SearchName> missing(int most);

    /** All customers by id. */
    List<SearchName> names(@Nullable CustomerId after, int most);

    /** Which of these customers have other keys than these, or none. */
    List<CustomerId> differing(List<SearchEntry> expected);
}
