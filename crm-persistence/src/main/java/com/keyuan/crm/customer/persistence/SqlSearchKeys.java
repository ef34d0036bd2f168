package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.SearchEntry;
import com.keyuan.crm.customer.SearchKeyRule;
import com.keyuan.crm.customer.SearchKeys;
import com.keyuan.crm.customer.SearchName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@RequiredArgsConstructor
class SqlSearchKeys implements SearchKeys {

    private static final String MADE_OF = "customer.name || E'\\n' || coalesce(customer.short_name, '')";

    /** What is sent, one row a customer. */
    private static final String SENT = """
            unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:keys as text[])) as sent (id, made_of, keys)""";

    private final JdbcClient jdbc;

    @Override
    public void store(List<SearchEntry> entries) {
        // a name that is being changed is waited for, and then is another one
        sent(entries, """
                        with named as materialized (
                            select sent.* from customer join %s on sent.id = customer.id and sent.made_of = %s
                            order by customer.id for share of customer)
                        insert into customer_search (customer_id, made_of, rule, keys)
                        select id, made_of, :rule, cast(keys as tsvector) from named
                        on conflict (customer_id) do update
                            set made_of = excluded.made_of, rule = excluded.rule, keys = excluded.keys
                            where customer_search.made_of <> excluded.made_of or customer_search.rule <> excluded.rule""".formatted(SENT, MADE_OF))
                .param("rule", SearchKeyRule.VERSION)
                .update();
    }

    @Override
    public List<SearchName> missing(int most) {
        return jdbc.sql("""
                        select customer.id, customer.name, customer.short_name
                        from customer left join customer_search on customer_search.customer_id = customer.id
                        where customer_search.rule is distinct from cast(:rule as smallint)
                        order by customer.id limit :most""")
                .param("rule", SearchKeyRule.VERSION)
                .param("most", most)
                .query(SqlSearchKeys::name)
                .list();
    }

    @Override
    public List<SearchName> names(@Nullable CustomerId after, int most) {
        return jdbc.sql("""
                        select id, name, short_name from customer
                        where cast(:after as uuid) is null or id > cast(:after as uuid) order by id limit :most""")
                .param("after", after == null ? null : after.value())
                .param("most", most)
                .query(SqlSearchKeys::name)
                .list();
    }

    @Override
    public List<CustomerId> differing(List<SearchEntry> expected) {
        return sent(expected, """
                        select sent.id from %s left join customer_search on customer_search.customer_id = sent.id
                        where customer_search.keys is distinct from cast(sent.keys as tsvector)
                           or customer_search.made_of <> sent.made_of
                        order by sent.id""".formatted(SENT))
                .query((row, n) -> new CustomerId(row.getObject("id", UUID.class)))
                .list();
    }

    private JdbcClient.StatementSpec sent(List<SearchEntry> entries, String sql) {
        return jdbc.sql(sql)
                .param("ids", each(entries, entry -> entry.id().toString()))
                .param(
                        "names",
                        each(
                                entries,
                                entry -> entry.name() + "\n" + (entry.shortName() == null ? "" : entry.shortName())))
                .param("keys", each(entries, entry -> SearchText.vector(entry.keys())));
    }

    private static String[] each(List<SearchEntry> entries, Function<SearchEntry, String> part) {
        return entries.stream().map(part).toArray(String[]::new);
    }

    private static SearchName name(ResultSet row, int n) throws SQLException {
        return new SearchName(
                new CustomerId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("short_name"));
    }
}
