package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.shared.CurrentUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The conditions of lists and searches: what the policy gives, what the filter asks. */
@Component
@RequiredArgsConstructor
class CustomerConditions {

    private final AccessPolicy policy;
    private final SearchConditions search;

    /** SQL over {@code customer} and {@code stands.status}, with its parameters. */
    record Condition(String sql, Map<String, @Nullable Object> parameters) {}

    Condition of(CurrentUser user, Action action, CustomerFilter filter) {
        RecordFilter permitted = policy.filter(user, action);
        Map<String, @Nullable Object> parameters = new HashMap<>(permitted.parameters());
        List<String> all = new ArrayList<>(List.of(permitted.sql()));
        add(all, parameters, "customer.tier = :tier", "tier", filter.tier());
        add(all, parameters, "stands.status = :status", "status", filter.status());
        add(all, parameters, "customer.region_code like :region || '%'", "region", filter.region());
        add(all, parameters, "customer.industry_code = :industry", "industry", filter.industry());
        add(all, parameters, "customer.source_code = :source", "source", filter.source());
        add(
                all,
                parameters,
                "held.holder_id = cast(:holder as uuid)",
                "holder",
                filter.holder() == null ? null : filter.holder().value());
        if (filter.text() != null) {
            all.add(search.whole(user, filter.text(), parameters));
        }
        return new Condition(String.join(" and ", all), parameters);
    }

    private static void add(
            List<String> all,
            Map<String, @Nullable Object> parameters,
            String sql,
            String name,
            @Nullable Object value) {
        if (value != null) {
            all.add(sql);
            parameters.put(name, value instanceof Enum<?> constant ? constant.name() : value.toString());
        }
    }
}
