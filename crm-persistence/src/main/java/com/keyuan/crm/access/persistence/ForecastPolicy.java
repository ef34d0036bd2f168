package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.FORECAST_FIT_START;
import static com.keyuan.crm.access.Action.FORECAST_FIT_VIEW;
import static com.keyuan.crm.access.Action.FORECAST_LIST;
import static com.keyuan.crm.access.Action.FORECAST_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What is expected of a customer is seen by whoever holds it, by the managers above and by the director; how the models
 * fit by managers and the director, who alone has them fitted.
 */
@Component
class ForecastPolicy implements RoomPolicy {

    private static final String OWN_CUSTOMER = """
            exists (select 1 from allocation where allocation.customer_id = customer.id
                    and allocation.ended_at is null and allocation.holder_id = :me)""";
    private static final String TEAM_CUSTOMER = """
            exists (select 1 from allocation join person holder on holder.id = allocation.holder_id
                    where allocation.customer_id = customer.id and allocation.ended_at is null
                    and holder.department_id = any(cast(:departments as uuid[])))""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                FORECAST_VIEW_OF_CUSTOMER,
                Map.of(SALES, OWN_CUSTOMER, MANAGER, TEAM_CUSTOMER, DIRECTOR, "true"),
                FORECAST_LIST,
                Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true"),
                FORECAST_FIT_VIEW,
                Map.of(MANAGER, "true", DIRECTOR, "true"),
                FORECAST_FIT_START,
                Map.of(DIRECTOR, "true"));
    }
}
