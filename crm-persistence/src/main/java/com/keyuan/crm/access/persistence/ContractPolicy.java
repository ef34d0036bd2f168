package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CONTRACT_AMEND;
import static com.keyuan.crm.access.Action.CONTRACT_CANCEL;
import static com.keyuan.crm.access.Action.CONTRACT_CREATE;
import static com.keyuan.crm.access.Action.CONTRACT_EDIT;
import static com.keyuan.crm.access.Action.CONTRACT_END;
import static com.keyuan.crm.access.Action.CONTRACT_FILE;
import static com.keyuan.crm.access.Action.CONTRACT_LIST;
import static com.keyuan.crm.access.Action.CONTRACT_SIGN;
import static com.keyuan.crm.access.Action.CONTRACT_VIEW;
import static com.keyuan.crm.access.Action.CONTRACT_VIEW_OF_CUSTOMER;
import static com.keyuan.crm.access.Action.OPPORTUNITY_CREATE;
import static com.keyuan.crm.access.Action.OPPORTUNITY_EDIT;
import static com.keyuan.crm.access.Action.OPPORTUNITY_LIST;
import static com.keyuan.crm.access.Action.OPPORTUNITY_VIEW;
import static com.keyuan.crm.access.Action.RESPONSIBILITY_ANSWER;
import static com.keyuan.crm.access.Action.RESPONSIBILITY_DECLINE;
import static com.keyuan.crm.access.Action.RESPONSIBILITY_LIST;
import static com.keyuan.crm.access.Action.RESPONSIBILITY_PASS_ON;
import static com.keyuan.crm.access.Action.RESPONSIBILITY_VIEW;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;
import static com.keyuan.crm.shared.Role.SERVICE;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Opportunities and contracts go with their customer: the holder's, the department's, all. Finance sees contracts, for what
 * is billed. What was signed is amended and cancelled by manager and director only. After-sales sees what it serves or is
 * asked to serve, and whoever was asked answers.
 */
@Component
class ContractPolicy implements RoomPolicy {

    /** After-sales serves a contract of the customer, or is asked to. */
    static final String SERVES_THE_CUSTOMER = """
            exists (select 1 from service_responsibility where service_responsibility.customer_id = customer.id
                    and service_responsibility.person_id = :me and service_responsibility.state in ('OFFERED', 'ACCEPTED')
                    and (service_responsibility.to_on is null or service_responsibility.to_on >= :today))""";

    private static final String SERVES_THE_CONTRACT = """
            exists (select 1 from service_responsibility where service_responsibility.contract_id = contract.id
                    and service_responsibility.state in ('OFFERED', 'ACCEPTED')
                    and (service_responsibility.person_id = :me or service_responsibility.person_id is null)
                    and (service_responsibility.to_on is null or service_responsibility.to_on >= :today))""";

    private static final String OF_OWN_CUSTOMER = """
            exists (select 1 from allocation where allocation.customer_id = %s.customer_id
                    and allocation.ended_at is null and allocation.holder_id = :me)""";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from allocation join person owner on owner.id = allocation.holder_id
                    where allocation.customer_id = %s.customer_id and allocation.ended_at is null
                    and owner.department_id = any(cast(:departments as uuid[])))""";

    private static final String ASKED = "service_responsibility.person_id = :me";
    private static final String FOR_ANYBODY = "service_responsibility.person_id is null";
    private static final String SERVED_BY_THE_DEPARTMENT = """
            exists (select 1 from person asked where asked.id = service_responsibility.person_id
                    and asked.department_id = any(cast(:departments as uuid[])))""";
    private static final String NEGOTIATED = " and contract.state = 'NEGOTIATING'";
    private static final String ALL = "true";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Action, Map<Role, String>> given = new EnumMap<>(Action.class);
        opportunities(given);
        contracts(given);
        responsibilities(given);
        return given;
    }

    private static void opportunities(Map<Action, Map<Role, String>> given) {
        Map<Role, String> sales = sales("opportunity");
        given.put(OPPORTUNITY_LIST, Map.of(SALES, ALL, MANAGER, ALL, DIRECTOR, ALL));
        given.put(OPPORTUNITY_VIEW, sales);
        given.put(OPPORTUNITY_EDIT, sales);
        given.put(
                OPPORTUNITY_CREATE,
                Map.of(SALES, CustomerPolicy.OWN, MANAGER, CustomerPolicy.OF_THE_DEPARTMENT, DIRECTOR, ALL));
    }

    private static void contracts(Map<Action, Map<Role, String>> given) {
        Map<Role, String> sales = sales("contract");
        String team = OF_THE_DEPARTMENT.formatted("contract");
        given.put(CONTRACT_LIST, Map.of(SALES, ALL, MANAGER, ALL, DIRECTOR, ALL, FINANCE, ALL, SERVICE, ALL));
        given.put(
                CONTRACT_VIEW,
                Map.of(
                        SALES, OF_OWN_CUSTOMER.formatted("contract"),
                        MANAGER, team,
                        DIRECTOR, ALL,
                        FINANCE, ALL,
                        SERVICE, SERVES_THE_CONTRACT));
        given.put(
                CONTRACT_VIEW_OF_CUSTOMER,
                Map.of(
                        SALES, CustomerPolicy.OWN,
                        MANAGER, CustomerPolicy.OF_THE_DEPARTMENT,
                        DIRECTOR, ALL,
                        FINANCE, ALL,
                        SERVICE, SERVES_THE_CUSTOMER));
        given.put(
                CONTRACT_CREATE,
                Map.of(SALES, CustomerPolicy.OWN, MANAGER, CustomerPolicy.OF_THE_DEPARTMENT, DIRECTOR, ALL));
        given.put(CONTRACT_EDIT, sales);
        given.put(CONTRACT_SIGN, sales);
        given.put(CONTRACT_FILE, sales);
        given.put(CONTRACT_END, sales);
        given.put(CONTRACT_AMEND, Map.of(MANAGER, team, DIRECTOR, ALL));
        given.put(
                CONTRACT_CANCEL,
                Map.of(SALES, OF_OWN_CUSTOMER.formatted("contract") + NEGOTIATED, MANAGER, team, DIRECTOR, ALL));
    }

    private static void responsibilities(Map<Action, Map<Role, String>> given) {
        String managed = SERVED_BY_THE_DEPARTMENT + " or " + FOR_ANYBODY;
        given.put(RESPONSIBILITY_LIST, Map.of(SERVICE, ALL, SALES, ALL, MANAGER, ALL, DIRECTOR, ALL));
        given.put(
                RESPONSIBILITY_VIEW,
                Map.of(
                        SERVICE,
                        ASKED + " or " + FOR_ANYBODY,
                        SALES,
                        OF_OWN_CUSTOMER.formatted("service_responsibility"),
                        MANAGER,
                        managed + " or " + OF_THE_DEPARTMENT.formatted("service_responsibility"),
                        DIRECTOR,
                        ALL));
        given.put(RESPONSIBILITY_ANSWER, Map.of(SERVICE, ASKED + " or " + FOR_ANYBODY));
        given.put(RESPONSIBILITY_DECLINE, Map.of(SERVICE, ASKED));
        given.put(RESPONSIBILITY_PASS_ON, Map.of(SERVICE, ASKED, MANAGER, managed, DIRECTOR, ALL));
    }

    private static Map<Role, String> sales(String table) {
        return Map.of(
                SALES, OF_OWN_CUSTOMER.formatted(table), MANAGER, OF_THE_DEPARTMENT.formatted(table), DIRECTOR, ALL);
    }
}
