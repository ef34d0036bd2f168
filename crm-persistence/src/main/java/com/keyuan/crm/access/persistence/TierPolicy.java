package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.TIER_POLICY_EDIT;
import static com.keyuan.crm.access.Action.TIER_POLICY_VIEW;
import static com.keyuan.crm.access.Action.TIER_REVIEW_DECIDE;
import static com.keyuan.crm.access.Action.TIER_REVIEW_EXPORT;
import static com.keyuan.crm.access.Action.TIER_REVIEW_LIST;
import static com.keyuan.crm.access.Action.TIER_REVIEW_VIEW;
import static com.keyuan.crm.access.Action.TIER_RUN_EXPORT;
import static com.keyuan.crm.access.Action.TIER_RUN_START;
import static com.keyuan.crm.access.Action.TIER_RUN_VIEW;
import static com.keyuan.crm.access.Action.TIER_TREND;
import static com.keyuan.crm.access.Action.TIER_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tiers are decided by the manager over the holder's department; by the director in the pool and where there is no such
 * manager. The director sees all and keeps the policy.
 */
@Component
class TierPolicy implements RoomPolicy {

    private static final String OWN_CUSTOMER = """
            exists (select 1 from allocation where allocation.customer_id = customer.id
                    and allocation.ended_at is null and allocation.holder_id = :me)""";
    private static final String TEAM_CUSTOMER = """
            exists (select 1 from allocation join person holder on holder.id = allocation.holder_id
                    where allocation.customer_id = customer.id and allocation.ended_at is null
                    and holder.department_id = any(cast(:departments as uuid[])))""";
    private static final String TEAM = """
            exists (select 1 from allocation join person holder on holder.id = allocation.holder_id
                    where allocation.customer_id = tier_review.customer_id and allocation.ended_at is null
                    and holder.department_id = any(cast(:departments as uuid[])))""";
    private static final String UNDER_NO_MANAGER = """
            not exists (select 1 from allocation join person holder on holder.id = allocation.holder_id
                cross join lateral (
                    with recursive above as (
                        select holder.department_id as id
                        union all
                        select department.parent_id from department join above on department.id = above.id
                        where department.parent_id is not null)
                    select 1 from above join person manager on manager.department_id = above.id
                    join person_role on person_role.person_id = manager.id and person_role.role = 'MANAGER'
                    where manager.enabled) managed
                where allocation.customer_id = tier_review.customer_id and allocation.ended_at is null)""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Role, String> both = Map.of(MANAGER, "true", DIRECTOR, "true");
        return Map.ofEntries(
                Map.entry(TIER_REVIEW_LIST, both),
                Map.entry(TIER_REVIEW_VIEW, Map.of(MANAGER, TEAM, DIRECTOR, "true")),
                Map.entry(TIER_REVIEW_DECIDE, Map.of(MANAGER, TEAM, DIRECTOR, UNDER_NO_MANAGER)),
                Map.entry(TIER_REVIEW_EXPORT, both),
                Map.entry(TIER_VIEW_OF_CUSTOMER, Map.of(SALES, OWN_CUSTOMER, MANAGER, TEAM_CUSTOMER, DIRECTOR, "true")),
                Map.entry(TIER_RUN_VIEW, both),
                Map.entry(TIER_RUN_START, Map.of(DIRECTOR, "true")),
                Map.entry(TIER_RUN_EXPORT, Map.of(DIRECTOR, "true")),
                Map.entry(TIER_POLICY_VIEW, both),
                Map.entry(TIER_POLICY_EDIT, Map.of(DIRECTOR, "true")),
                Map.entry(TIER_TREND, both));
    }
}
