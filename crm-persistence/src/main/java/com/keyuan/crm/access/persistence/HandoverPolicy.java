package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.HANDOVER_CALL;
import static com.keyuan.crm.access.Action.HANDOVER_LETTER;
import static com.keyuan.crm.access.Action.HANDOVER_LIST;
import static com.keyuan.crm.access.Action.HANDOVER_VIEW;
import static com.keyuan.crm.access.Action.HANDOVER_WORK;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.PHONE;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The new holder works a handover off and accepts it, a manager or director who took over what nobody took among them; the
 * former one sees where it stands as long as it runs, and the managers of both. The phone team sees those that run and rings the customer, unless one of the two is oneself.
 */
@Component
class HandoverPolicy implements RoomPolicy {

    /** Whoever held the customer reads it until the last day of the handover, and changes nothing. */
    static final String HANDED_OVER_BY_ONESELF = """
            exists (select 1 from handover where handover.customer_id = customer.id and handover.state = 'RUNNING'
                    and handover.from_id = :me and handover.due_on >= :today)""";

    /** The phone team is to ring the customer and tell of the new holder. */
    static final String CALL_WAITS = """
            exists (select 1 from handover where handover.customer_id = customer.id and handover.state = 'RUNNING'
                    and handover.from_id <> :me and handover.to_id <> :me
                    and not exists (select 1 from handover_step where handover_step.handover_id = handover.id
                                    and handover_step.step = 'CALL'))""";

    private static final String MINE = "handover.to_id = :me";

    private static final String OF_BOTH = MINE + " or (handover.from_id = :me and handover.state = 'RUNNING')";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from person where person.id in (handover.from_id, handover.to_id)
                    and person.department_id = any(cast(:departments as uuid[])))""";

    /** An introduction that comes after the acceptance introduces nobody. */
    private static final String RUNNING = "handover.state = 'RUNNING' and ";

    private static final String RUNNING_OF_OTHERS =
            "handover.state = 'RUNNING' and handover.from_id <> :me and handover.to_id <> :me";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                HANDOVER_LIST, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true", PHONE, "true"),
                HANDOVER_VIEW,
                        Map.of(
                                SALES, OF_BOTH,
                                MANAGER, OF_THE_DEPARTMENT,
                                DIRECTOR, "true",
                                PHONE, RUNNING_OF_OTHERS),
                HANDOVER_LETTER,
                        Map.of(
                                SALES, RUNNING + "(" + OF_BOTH + ")",
                                MANAGER, RUNNING + OF_THE_DEPARTMENT,
                                DIRECTOR, "handover.state = 'RUNNING'"),
                HANDOVER_WORK, Map.of(SALES, MINE, MANAGER, MINE, DIRECTOR, MINE),
                HANDOVER_CALL, Map.of(PHONE, RUNNING_OF_OTHERS));
    }
}
