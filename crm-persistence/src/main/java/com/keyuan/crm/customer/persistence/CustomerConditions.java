package com.keyuan.crm.customer.persistence;

import com.keyuan.crm.access.AccessPolicy;
import com.keyuan.crm.access.Action;
import com.keyuan.crm.access.RecordFilter;
import com.keyuan.crm.customer.CustomerFilter;
import com.keyuan.crm.customer.TierMove;
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

    /** Since midnight so many days ago; an order is none of it. */
    private static final String QUIET = """
            not exists (select from visit where visit.customer_id = customer.id
                        and visit.visited_at >= cast(:today - :quietDays as timestamp) at time zone 'Asia/Shanghai')
            and not exists (select from interaction where interaction.customer_id = customer.id
                            and interaction.happened_at >= cast(:today - :quietDays as timestamp) at time zone 'Asia/Shanghai')""";

    /** The last decision of 90 days that changed the tier; A stands before B. */
    private static final String MOVED = """
            (select decided_tier %s from_tier from tier_review
             where tier_review.customer_id = customer.id and decided_tier <> from_tier and decided_on >= :today - 90
             order by decided_on desc, tier_review.id desc limit 1)""";

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
        if (filter.quietDays() != null) {
            all.add(QUIET);
            parameters.put("quietDays", filter.quietDays());
        }
        if (filter.moved() != null) {
            all.add(MOVED.formatted(filter.moved() == TierMove.UP ? "<" : ">"));
        }
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
