package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.SERVICE_CASE_CHECK;
import static com.keyuan.crm.access.Action.SERVICE_CASE_LIST;
import static com.keyuan.crm.access.Action.SERVICE_CASE_OPEN;
import static com.keyuan.crm.access.Action.SERVICE_CASE_REOPEN;
import static com.keyuan.crm.access.Action.SERVICE_CASE_SHARE;
import static com.keyuan.crm.access.Action.SERVICE_CASE_VIEW;
import static com.keyuan.crm.access.Action.SERVICE_CASE_WORK;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * After-sales has all cases; the others see those of the customers they see, the phone team those it opened, is to check or
 * checked. What the customer thinks is recorded, and its link passed on, by nobody who worked at the case.
 */
@Component
class ServicePolicy implements RoomPolicy {

    private static final String OWN = """
            exists (select 1 from allocation where allocation.customer_id = %s
                    and allocation.ended_at is null and allocation.holder_id = :me)""";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from allocation join person on person.id = allocation.holder_id
                    where allocation.customer_id = %s and allocation.ended_at is null
                    and person.department_id = any(cast(:departments as uuid[])))""";

    private static final String NOT_A_WORKER = """
            service_case.owner_id is distinct from :me
            and not exists (select 1 from service_case_round where service_case_round.case_id = service_case.id
                            and (service_case_round.worker_id = :me or service_case_round.done_by = :me))""";

    private static final String OF_THE_PHONE_TEAM = """
            (service_case.state = 'CHECK'
             or exists (select 1 from person_role where person_role.person_id = service_case.opened_by
                        and person_role.role = 'PHONE')
             or exists (select 1 from service_case_round where service_case_round.case_id = service_case.id
                        and service_case_round.checked_by = :me))""";

    /** The phone team is to ring the customer about what was done. */
    static final String CHECK_WAITS = """
            exists (select 1 from service_case where service_case.customer_id = customer.id
                    and service_case.state = 'CHECK' and\s""" + NOT_A_WORKER + ")";

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
                SERVICE_CASE_VIEW, seen(),
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
                SERVICE_CASE_WORK, Map.of(Role.SERVICE, "true"),
                SERVICE_CASE_CHECK, Map.of(Role.PHONE, OF_THE_PHONE_TEAM + " and " + NOT_A_WORKER),
                SERVICE_CASE_REOPEN, seen(),
                SERVICE_CASE_SHARE, shared());
    }

    private static Map<Role, String> seen() {
        return Map.of(
                Role.SERVICE,
                "true",
                Role.SALES,
                OWN.formatted(OF_A_CASE) + " or service_case.opened_by = :me",
                Role.MANAGER,
                OF_THE_DEPARTMENT.formatted(OF_A_CASE),
                Role.DIRECTOR,
                "true",
                Role.PHONE,
                OF_THE_PHONE_TEAM);
    }

    /** After-sales does not have the customer's link: whoever works at a case might have seen it before. */
    private static Map<Role, String> shared() {
        return seen().entrySet().stream()
                .filter(seen -> seen.getKey() != Role.SERVICE)
                .collect(Collectors.toMap(Map.Entry::getKey, seen -> "(" + seen.getValue() + ") and " + NOT_A_WORKER));
    }
}
