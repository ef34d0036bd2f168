package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CUSTOMER_CREATE;
import static com.keyuan.crm.access.Action.CUSTOMER_EDIT;
import static com.keyuan.crm.access.Action.CUSTOMER_LIST;
import static com.keyuan.crm.access.Action.CUSTOMER_VIEW;
import static com.keyuan.crm.shared.Role.ASSISTANT;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A salesperson has their own customers, a manager the department's, a director all. */
@Component
class CustomerPolicy implements RoomPolicy {

    private static final String OWN = """
            exists (select 1 from allocation where allocation.customer_id = customer.id
                    and allocation.ended_at is null and allocation.holder_id = :me)""";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from allocation join person on person.id = allocation.holder_id
                    where allocation.customer_id = customer.id and allocation.ended_at is null
                    and person.department_id = any(cast(:departments as uuid[])))""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                CUSTOMER_LIST, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true"),
                CUSTOMER_CREATE, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true", ASSISTANT, "true"),
                CUSTOMER_VIEW, Map.of(SALES, OWN, MANAGER, OF_THE_DEPARTMENT, DIRECTOR, "true"),
                CUSTOMER_EDIT, Map.of(SALES, OWN, MANAGER, OF_THE_DEPARTMENT, DIRECTOR, "true"));
    }
}
