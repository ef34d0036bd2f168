package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.NameKeyRule;
import com.keyuan.crm.customer.NameSorting;
import com.keyuan.crm.customer.SearchKeeping;
import com.keyuan.crm.shared.ConsistencyCheck;
import java.util.Set;
import java.util.function.Consumer;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether customers are found and sorted by the names that they have. */
@Component
@RequiredArgsConstructor
class SearchKeysCheck implements ConsistencyCheck {

    /** The night makes those that are missing. */
    private static final String WITHOUT_KEYS = """
            select cast(id as text) from customer
            where not exists (select 1 from customer_search where customer_id = customer.id)""";

    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final NameSorting sorting;
    private final SearchKeeping keeping;

    @Override
    public String promise() {
        return "customer: the keys by which a customer is found are those of its name";
    }

    @Override
    public void look(Consumer<String> broken) {
        jdbc.sql("select id, name, name_key, name_sort from customer")
                .withFetchSize(FETCH)
                .query((RowCallbackHandler) row -> {
                    String name = row.getString("name");
                    if (!NameKeyRule.key(name).equals(row.getString("name_key"))
                            || !sorting.keyOf(name).equals(row.getString("name_sort"))) {
                        broken.accept("customer " + row.getString("id") + " is filed under another name than its own");
                    }
                });
        Set<String> notMadeYet =
                Set.copyOf(jdbc.sql(WITHOUT_KEYS).query(String.class).list());
        keeping.differing().stream()
                .filter(customer -> !notMadeYet.contains(customer.toString()))
                .forEach(customer -> broken.accept("customer " + customer + " is not found by the keys of its names"));
    }
}
