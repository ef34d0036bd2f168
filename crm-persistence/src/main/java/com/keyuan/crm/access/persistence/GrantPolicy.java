package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.QUERY_DECIDE;
import static com.keyuan.crm.access.Action.QUERY_END;
import static com.keyuan.crm.access.Action.QUERY_FILE;
import static com.keyuan.crm.access.Action.QUERY_LIST;
import static com.keyuan.crm.access.Action.QUERY_VIEW;
import static com.keyuan.crm.shared.Role.ASSISTANT;
import static com.keyuan.crm.shared.Role.COMPLIANCE;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;
import static com.keyuan.crm.shared.Role.SERVICE;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Whoever works with customers asks to see one that a colleague holds; the head over the holder decides, or a director,
 * never the asker. Compliance reads what was asked for and what was opened.
 */
@Component
class GrantPolicy implements RoomPolicy {

    /** A colleague's customer that one was let look at until a day. */
    static final String GRANTED = """
            exists (select 1 from query_application granted where granted.customer_id = customer.id
                    and granted.asker_id = :me and granted.state = 'GRANTED' and granted.granted_until >= :today)""";

    private static final String MINE = "query_application.asker_id = :me";

    private static final String OF_OTHERS = "query_application.asker_id <> :me";

    private static final String HELD_IN_THE_DEPARTMENT = """
            exists (select 1 from allocation join person on person.id = allocation.holder_id
                    where allocation.customer_id = query_application.customer_id and allocation.ended_at is null
                    and person.department_id = any(cast(:departments as uuid[])))""";

    private static final String TO_DECIDE = OF_OTHERS + " and " + HELD_IN_THE_DEPARTMENT;

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                QUERY_LIST,
                Map.of(
                        SALES,
                        "true",
                        MANAGER,
                        "true",
                        DIRECTOR,
                        "true",
                        ASSISTANT,
                        "true",
                        SERVICE,
                        "true",
                        FINANCE,
                        "true",
                        COMPLIANCE,
                        "true"),
                QUERY_FILE,
                Map.of(SALES, "true", MANAGER, "true", ASSISTANT, "true", SERVICE, "true", FINANCE, "true"),
                QUERY_VIEW,
                Map.of(
                        SALES, MINE,
                        MANAGER, MINE + " or " + HELD_IN_THE_DEPARTMENT,
                        DIRECTOR, "true",
                        ASSISTANT, MINE,
                        SERVICE, MINE,
                        FINANCE, MINE,
                        COMPLIANCE, "true"),
                QUERY_DECIDE,
                Map.of(MANAGER, TO_DECIDE, DIRECTOR, OF_OTHERS),
                QUERY_END,
                Map.of(
                        SALES, MINE,
                        MANAGER, MINE + " or (" + TO_DECIDE + ")",
                        DIRECTOR, "true",
                        ASSISTANT, MINE,
                        SERVICE, MINE,
                        FINANCE, MINE));
    }
}
