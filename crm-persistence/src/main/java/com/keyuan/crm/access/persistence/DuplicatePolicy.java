package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CUSTOMER_DELETE;
import static com.keyuan.crm.access.Action.CUSTOMER_MERGE;
import static com.keyuan.crm.access.Action.CUSTOMER_RETURN;
import static com.keyuan.crm.access.Action.CUSTOMER_VIEW_DELETE;
import static com.keyuan.crm.access.Action.DUPLICATE_LIST;
import static com.keyuan.crm.access.Action.DUPLICATE_SCAN;
import static com.keyuan.crm.shared.Role.ASSISTANT;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;
import static com.keyuan.crm.shared.Role.SERVICE;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;

/**
 * A manager merges, deletes and brings back what the department or nobody holds; the director all. A saved view
 * goes with who made it, a shared one with the manager, too.
 */
final class DuplicatePolicy {

    private static final String ALL = "true";

    private static final String OF_THE_DEPARTMENT_OR_POOL =
            CustomerPolicy.OF_THE_DEPARTMENT + " or " + CustomerPolicy.IN_THE_POOL;

    /** What one took away oneself, or what became one with a record that one may merge. */
    private static final String TAKEN_AWAY_OR_KEPT =
            "customer_removal.removed_by = :me or exists (select 1 from customer"
                    + " where customer.id = customer_removal.kept_id and (" + OF_THE_DEPARTMENT_OR_POOL + "))";

    private static final String OWN_VIEW = "customer_view.owner_id = :me";

    private static final String VIEW_OF_THE_DEPARTMENT =
            "(customer_view.shared and customer_view.department_id = any(cast(:departments as uuid[])))";

    private DuplicatePolicy() {}

    static Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                CUSTOMER_VIEW_DELETE,
                        Map.of(
                                SALES, OWN_VIEW,
                                MANAGER, OWN_VIEW + " or " + VIEW_OF_THE_DEPARTMENT,
                                DIRECTOR, OWN_VIEW + " or customer_view.shared",
                                ASSISTANT, OWN_VIEW,
                                FINANCE, OWN_VIEW,
                                SERVICE, OWN_VIEW),
                DUPLICATE_LIST, Map.of(MANAGER, ALL, DIRECTOR, ALL),
                DUPLICATE_SCAN, Map.of(MANAGER, ALL, DIRECTOR, ALL),
                CUSTOMER_MERGE, Map.of(MANAGER, OF_THE_DEPARTMENT_OR_POOL, DIRECTOR, ALL),
                CUSTOMER_DELETE, Map.of(MANAGER, OF_THE_DEPARTMENT_OR_POOL, DIRECTOR, ALL),
                CUSTOMER_RETURN, Map.of(MANAGER, TAKEN_AWAY_OR_KEPT, DIRECTOR, ALL));
    }
}
