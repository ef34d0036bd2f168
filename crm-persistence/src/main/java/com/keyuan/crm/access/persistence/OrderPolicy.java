package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.ORDER_CORRECT;
import static com.keyuan.crm.access.Action.ORDER_IMPORT;
import static com.keyuan.crm.access.Action.ORDER_LIST;
import static com.keyuan.crm.access.Action.ORDER_RECORD;
import static com.keyuan.crm.access.Action.ORDER_VIEW;
import static com.keyuan.crm.access.Action.ORDER_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.access.Action.PRODUCT_MAINTAIN;
import static com.keyuan.crm.shared.Role.ADMIN;
import static com.keyuan.crm.shared.Role.ASSISTANT;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Orders go with their customer: the holder's, the department's, all; finance sees what concerns money. What a
 * salesperson recorded they may correct while they hold the customer; the rest is the manager's.
 */
@Component
class OrderPolicy implements RoomPolicy {

    private static final String OF_OWN_CUSTOMER = """
            exists (select 1 from allocation where allocation.customer_id = %s
                    and allocation.ended_at is null and allocation.holder_id = :me)""";
    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from allocation join person holder on holder.id = allocation.holder_id
                    where allocation.customer_id = %s and allocation.ended_at is null
                    and holder.department_id = any(cast(:departments as uuid[])))""";

    private static final String OWN = OF_OWN_CUSTOMER.formatted("customer_order.customer_id");
    private static final String TEAM = OF_THE_DEPARTMENT.formatted("customer_order.customer_id");
    private static final String OWN_CUSTOMER = OF_OWN_CUSTOMER.formatted("customer.id");
    private static final String TEAM_CUSTOMER = OF_THE_DEPARTMENT.formatted("customer.id");

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                ORDER_LIST, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true", FINANCE, "true"),
                ORDER_VIEW, Map.of(SALES, OWN, MANAGER, TEAM, DIRECTOR, "true", FINANCE, "true"),
                ORDER_VIEW_OF_CUSTOMER,
                        Map.of(SALES, OWN_CUSTOMER, MANAGER, TEAM_CUSTOMER, DIRECTOR, "true", FINANCE, "true"),
                ORDER_RECORD, Map.of(SALES, OWN_CUSTOMER, MANAGER, TEAM_CUSTOMER, DIRECTOR, "true"),
                ORDER_CORRECT,
                        Map.of(SALES, OWN + " and customer_order.recorded_by = :me", MANAGER, TEAM, DIRECTOR, "true"),
                ORDER_IMPORT, Map.of(DIRECTOR, "true", ASSISTANT, "true"),
                PRODUCT_MAINTAIN, Map.of(DIRECTOR, "true", ADMIN, "true"));
    }
}
