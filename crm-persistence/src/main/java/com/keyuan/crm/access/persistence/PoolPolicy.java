package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.ALLOCATION_POLICY_EDIT;
import static com.keyuan.crm.access.Action.ALLOCATION_POLICY_VIEW;
import static com.keyuan.crm.access.Action.CUSTOMER_CLAIM;
import static com.keyuan.crm.access.Action.RECYCLING_LIST;
import static com.keyuan.crm.access.Action.RECYCLING_MOVE_VIEW;
import static com.keyuan.crm.access.Action.RECYCLING_RUN_UNDO;
import static com.keyuan.crm.access.Action.RECYCLING_RUN_VIEW;
import static com.keyuan.crm.access.Action.RECYCLING_UNDO;
import static com.keyuan.crm.access.Action.RECYCLING_WARNING_VIEW;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Salespeople claim from the pool, and are told what falls of theirs; a manager is told of the team's and gives back;
 * the director sees all, takes a night back and keeps the policy.
 */
@Component
class PoolPolicy implements RoomPolicy {

    /** In the pool, or taken from it since yesterday: whoever comes second is told so, not turned away. */
    private static final String IN_THE_POOL_OR_JUST_TAKEN = """
            not exists (select 1 from allocation
                        where allocation.customer_id = customer.id and allocation.ended_at is null
                        and not (allocation.reason in ('CLAIM', 'ASSIGNED', 'APPLICATION')
                                 and cast(allocation.started_at at time zone 'Asia/Shanghai' as date) >= :today - 1))""";

    private static final String OWN_WARNING = "recycling_warning.person_id = :me";

    private static final String TEAM_WARNING = """
            exists (select 1 from person where person.id = recycling_warning.person_id
                    and person.department_id = any(cast(:departments as uuid[])))""";

    private static final String OWN_MOVE = "recycling_move.holder_id = :me";

    private static final String TEAM_MOVE = """
            exists (select 1 from person where person.id = recycling_move.holder_id
                    and person.department_id = any(cast(:departments as uuid[])))""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Role, String> both = Map.of(MANAGER, "true", DIRECTOR, "true");
        return Map.of(
                CUSTOMER_CLAIM, Map.of(SALES, IN_THE_POOL_OR_JUST_TAKEN),
                ALLOCATION_POLICY_VIEW, both,
                ALLOCATION_POLICY_EDIT, Map.of(DIRECTOR, "true"),
                RECYCLING_LIST, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true"),
                RECYCLING_WARNING_VIEW, Map.of(SALES, OWN_WARNING, MANAGER, TEAM_WARNING, DIRECTOR, "true"),
                RECYCLING_MOVE_VIEW, Map.of(SALES, OWN_MOVE, MANAGER, TEAM_MOVE, DIRECTOR, "true"),
                RECYCLING_UNDO, Map.of(MANAGER, TEAM_MOVE, DIRECTOR, "true"),
                RECYCLING_RUN_VIEW, both,
                RECYCLING_RUN_UNDO, Map.of(DIRECTOR, "true"));
    }
}
