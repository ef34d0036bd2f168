package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.customer.CustomerOption;
import com.keyuan.crm.customer.CustomerSearch;
import com.keyuan.crm.shared.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One statement, a row of limited ones: each leaves out what those before it found, and none is run once there are
 * enough. The policy stands in each of them.
 */
@Repository
@RequiredArgsConstructor
class SqlCustomerSearch implements CustomerSearch {

    /** Read by name, so that the rows come in the order of the steps. */
    private static final String STEP = """
            step%1$d as materialized (
                select customer.id, %2$s as rank from %3$s
                where %4$s %5$s limit :limit)""";

    private static final String NOT_YET = "and customer.id <> all (array(%s))";

    private static final String FOUND = """
            with %s
            select customer.id, customer.name, customer.tier, region.label as region, holder.name as holder
            from (%s limit :limit) found
            join customer on customer.id = found.id
            left join region on region.code = customer.region_code
            left join allocation held on held.customer_id = customer.id and held.ended_at is null
            left join person holder on holder.id = held.holder_id
            order by found.rank, customer.name_sort, customer.id""";

    private static final String KEYED = "customer_search join customer on customer.id = customer_search.customer_id";

    /** From the hand, not from the index: one holds hundreds. {@code is true} keeps the index out. */
    private static final String OWN = """
            allocation mine join customer on customer.id = mine.customer_id
                    join customer_search on customer_search.customer_id = customer.id""";

    private static final String IS_OWN =
            "mine.holder_id = :me and mine.ended_at is null and (" + SearchConditions.CONTAINS + ") is true";

    /** For this transaction: 公 stands in most names and 龘 in none, what is right for one takes a hundred times as long for the other. */
    private static final String PLANNED_EACH_TIME = "select set_config('plan_cache_mode', 'force_custom_plan', true)";

    private final AccessPolicy policy;
    private final SearchConditions conditions;
    private final JdbcClient jdbc;

    @Override
    public List<CustomerOption> find(CurrentUser user, Action action, String text, int limit) {
        RecordFilter permitted = policy.filter(user, action);
        Map<String, @Nullable Object> parameters = new HashMap<>(permitted.parameters());
        parameters.put("limit", limit);
        List<String> others = conditions.others(user, text, parameters);
        jdbc.sql(PLANNED_EACH_TIME).query(String.class).single();
        return jdbc.sql(statement(permitted, others))
                .params(parameters)
                .query(SqlCustomerSearch::option)
                .list();
    }

    private static String statement(RecordFilter permitted, List<String> others) {
        List<String> steps = new ArrayList<>();
        step(steps, "0", "customer", SearchConditions.EXACTLY + " and " + permitted.sql());
        others.forEach(other -> step(steps, "0", "customer", other + " and " + permitted.sql()));
        step(
                steps,
                "case when " + SearchConditions.BEGINS + " then 1 else 3 end",
                OWN,
                IS_OWN + " and " + permitted.sql());
        for (String alternative : permitted.alternatives()) {
            step(steps, "2", KEYED, SearchConditions.BEGINS + " and " + alternative);
        }
        for (String alternative : permitted.alternatives()) {
            step(steps, "4", KEYED, SearchConditions.CONTAINS + " and " + alternative);
        }
        return FOUND.formatted(String.join(",\n", steps), every(steps.size(), "id, rank"));
    }

    private static void step(List<String> steps, String rank, String from, String where) {
        int number = steps.size();
        String rest = number == 0 ? "" : NOT_YET.formatted(every(number, "id"));
        steps.add(STEP.formatted(number, rank, from, where, rest));
    }

    private static String every(int steps, String columns) {
        return java.util.stream.IntStream.range(0, steps)
                .mapToObj(step -> "select " + columns + " from step" + step)
                .collect(Collectors.joining(" union all "));
    }

    private static CustomerOption option(ResultSet row, int n) throws SQLException {
        return new CustomerOption(
                new CustomerId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("tier"),
                row.getString("region"),
                row.getString("holder"));
    }
}
