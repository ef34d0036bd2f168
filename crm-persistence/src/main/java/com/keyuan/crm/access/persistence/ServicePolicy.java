package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.SERVICE_CASE_LIST;
import static com.keyuan.crm.access.Action.SERVICE_CASE_OPEN;
import static com.keyuan.crm.access.Action.SERVICE_CASE_VIEW;
import static com.keyuan.crm.access.Action.SERVICE_CASE_WORK;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** After-sales has all cases; the others see those of the customers they see, the phone team those it opened. */
@Component
class ServicePolicy implements RoomPolicy {

    private static final String OWN = """
            exists (select 1 from allocation where allocation.customer_id = %s
                    and allocation.ended_at is null and allocation.holder_id = :me)""";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from allocation join person on person.id = allocation.holder_id
                    where allocation.customer_id = %s and allocation.ended_at is null
                    and person.department_id = any(cast(:departments as uuid[])))""";

    private static final String OF_A_CASE = "service_case.customer_id";
    private static final String OF_A_CUSTOMER = "customer.id";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                SERVICE_CASE_LIST,
                        Map.of(
                                Role.SERVICE, "true",
                                Role.SALES, "true",
                                Role.MANAGER, "true",
                                Role.DIRECTOR, "true",
                                Role.PHONE, "true"),
                SERVICE_CASE_VIEW,
                        Map.of(
                                Role.SERVICE, "true",
                                Role.SALES, OWN.formatted(OF_A_CASE) + " or service_case.opened_by = :me",
                                Role.MANAGER, OF_THE_DEPARTMENT.formatted(OF_A_CASE),
                                Role.DIRECTOR, "true",
                                Role.PHONE, """
                                        exists (select 1 from person_role where person_role.person_id = service_case.opened_by
                                                and person_role.role = 'PHONE')"""),
                SERVICE_CASE_OPEN,
                        Map.of(
                                Role.SERVICE,
                                "true",
                                Role.SALES,
                                OWN.formatted(OF_A_CUSTOMER),
                                Role.MANAGER,
                                OF_THE_DEPARTMENT.formatted(OF_A_CUSTOMER),
                                Role.DIRECTOR,
                                "true"),
                SERVICE_CASE_WORK, Map.of(Role.SERVICE, "true"));
    }
}
