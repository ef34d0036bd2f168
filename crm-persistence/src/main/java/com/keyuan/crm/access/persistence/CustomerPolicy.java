package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CONTACT_REVEAL;
import static com.keyuan.crm.access.Action.CUSTOMER_ASSIGN;
import static com.keyuan.crm.access.Action.CUSTOMER_CREATE;
import static com.keyuan.crm.access.Action.CUSTOMER_EDIT;
import static com.keyuan.crm.access.Action.CUSTOMER_ENTER_FACTS;
import static com.keyuan.crm.access.Action.CUSTOMER_LIST;
import static com.keyuan.crm.access.Action.CUSTOMER_LISTS_MAINTAIN;
import static com.keyuan.crm.access.Action.CUSTOMER_RATE;
import static com.keyuan.crm.access.Action.CUSTOMER_READ_NOTES;
import static com.keyuan.crm.access.Action.CUSTOMER_VIEW;
import static com.keyuan.crm.access.Action.CUSTOMER_VIEW_IN_POOL;
import static com.keyuan.crm.access.Action.REVEAL_EXTEND;
import static com.keyuan.crm.shared.Role.ADMIN;
import static com.keyuan.crm.shared.Role.ASSISTANT;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.PHONE;
import static com.keyuan.crm.shared.Role.SALES;
import static com.keyuan.crm.shared.Role.SERVICE;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A salesperson has their own customers, and reads those they are handing over and those they were let look at; a manager has the department's, a
 * director all; everybody else those with which their work has to do at the moment. Administrators and compliance have none by virtue of the role.
 */
@Component
class CustomerPolicy implements RoomPolicy {

    static final String OWN = """
            exists (select 1 from allocation where allocation.customer_id = customer.id
                    and allocation.ended_at is null and allocation.holder_id = :me)""";

    private static final String OWN_OR_HANDED_OVER = OWN + " or " + HandoverPolicy.HANDED_OVER_BY_ONESELF;

    private static final String OR_GRANTED = " or " + GrantPolicy.GRANTED;

    static final String OF_THE_DEPARTMENT = """
            exists (select 1 from allocation join person on person.id = allocation.holder_id
                    where allocation.customer_id = customer.id and allocation.ended_at is null
                    and person.department_id = any(cast(:departments as uuid[])))""";

    static final String IN_THE_POOL = """
            not exists (select 1 from allocation
                        where allocation.customer_id = customer.id and allocation.ended_at is null)""";

    /** Named in a report that waits for entry, or was marked qualified in the last five days. */
    private static final String IN_A_REPORT_TO_ENTER = """
            exists (select 1 from trip_report
                    where (trip_report.state = 'SIGNED'
                           or cast(trip_report.qualified_at at time zone 'Asia/Shanghai' as date) >= :today - 5)
                    and (exists (select 1 from visit
                                 where visit.trip_id = trip_report.trip_id and visit.customer_id = customer.id)
                         or exists (select 1 from trip_customer
                                    where trip_customer.trip_id = trip_report.trip_id
                                    and trip_customer.customer_id = customer.id)))""";

    private static final String WITH_MONEY_MATTERS = """
            (exists (select 1 from customer_order where customer_order.customer_id = customer.id)
             or exists (select 1 from contract where contract.customer_id = customer.id)
             or exists (select 1 from invoice where invoice.customer_id = customer.id)
             or exists (select 1 from receipt where receipt.customer_id = customer.id))""";

    static final String WITH_AN_OPEN_CASE = """
            exists (select 1 from service_case
                    where service_case.customer_id = customer.id and service_case.done_at is null)""";

    private static final String ALL = "true";

    /** A colleague whose work has to do with numbers. */
    private static final String REVEALS = """
            person.id <> :me and exists (select 1 from person_role where person_role.person_id = person.id
                                         and person_role.role in ('SALES', 'MANAGER', 'DIRECTOR', 'ASSISTANT'))""";

    private static final String REVEALS_IN_THE_DEPARTMENT =
            "person.department_id = any(cast(:departments as uuid[])) and " + REVEALS;

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Action, Map<Role, String>> given = new EnumMap<>(Action.class);
        given.put(
                CUSTOMER_LIST,
                Map.of(SALES, ALL, MANAGER, ALL, DIRECTOR, ALL, ASSISTANT, ALL, FINANCE, ALL, SERVICE, ALL));
        given.put(CUSTOMER_CREATE, Map.of(SALES, ALL, MANAGER, ALL, DIRECTOR, ALL, ASSISTANT, ALL));
        given.put(CUSTOMER_EDIT, Map.of(SALES, OWN, MANAGER, OF_THE_DEPARTMENT, DIRECTOR, ALL));
        given.put(CUSTOMER_RATE, Map.of(MANAGER, OF_THE_DEPARTMENT, DIRECTOR, ALL));
        given.put(
                CUSTOMER_READ_NOTES,
                Map.of(
                        SALES, OWN_OR_HANDED_OVER,
                        MANAGER, OF_THE_DEPARTMENT,
                        DIRECTOR, ALL,
                        ASSISTANT, IN_A_REPORT_TO_ENTER));
        given.put(
                CONTACT_REVEAL,
                Map.of(
                        SALES, OWN,
                        MANAGER, OF_THE_DEPARTMENT,
                        DIRECTOR, ALL,
                        ASSISTANT, IN_A_REPORT_TO_ENTER,
                        PHONE, HandoverPolicy.CALL_WAITS + " or " + ServicePolicy.CHECK_WAITS));
        given.put(
                CUSTOMER_VIEW,
                Map.of(
                        SALES, OWN_OR_HANDED_OVER + OR_GRANTED,
                        MANAGER, OF_THE_DEPARTMENT + OR_GRANTED,
                        DIRECTOR, ALL,
                        ASSISTANT, IN_A_REPORT_TO_ENTER + OR_GRANTED,
                        FINANCE, WITH_MONEY_MATTERS + OR_GRANTED,
                        SERVICE, WITH_AN_OPEN_CASE + " or " + ContractPolicy.SERVES_THE_CUSTOMER + OR_GRANTED));
        given.put(CUSTOMER_VIEW_IN_POOL, Map.of(SALES, IN_THE_POOL, MANAGER, IN_THE_POOL, DIRECTOR, IN_THE_POOL));
        given.put(CUSTOMER_ENTER_FACTS, Map.of(ASSISTANT, IN_A_REPORT_TO_ENTER));
        given.put(CUSTOMER_ASSIGN, Map.of(MANAGER, OF_THE_DEPARTMENT + " or " + IN_THE_POOL, DIRECTOR, ALL));
        given.put(REVEAL_EXTEND, Map.of(MANAGER, REVEALS_IN_THE_DEPARTMENT, DIRECTOR, REVEALS));
        given.put(CUSTOMER_LISTS_MAINTAIN, Map.of(ADMIN, ALL));
        given.putAll(DuplicatePolicy.conditions());
        return given;
    }
}
