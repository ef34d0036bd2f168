package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CUSTOMER_EXPORT;
import static com.keyuan.crm.access.Action.EXPORT_REQUEST_DECIDE;
import static com.keyuan.crm.access.Action.EXPORT_REQUEST_LIST;
import static com.keyuan.crm.access.Action.EXPORT_REQUEST_VIEW;
import static com.keyuan.crm.access.Action.INTAKE_IMPORT;
import static com.keyuan.crm.access.Action.INTAKE_VIEW;
import static com.keyuan.crm.access.Action.ORDER_EXPORT;
import static com.keyuan.crm.shared.Role.ASSISTANT;
import static com.keyuan.crm.shared.Role.COMPLIANCE;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Files are brought in by the assistant, the director and, of invoices and receipts, finance, each their own. What somebody may list they may take out, as
 * far as the limits of the export go.
 */
@Component
class IntakePolicy implements RoomPolicy {

    private static final String OWN = "intake_run.created_by = :me";

    private static final String ASKED = "export_request.asker_id = :me";

    private static final String ASKED_IN_THE_DEPARTMENT = """
            exists (select 1 from person where person.id = export_request.asker_id
                    and person.department_id = any(cast(:departments as uuid[])))""";

    private static final String ASKED_BY_OTHERS = "export_request.asker_id <> :me";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                INTAKE_IMPORT, Map.of(DIRECTOR, "true", ASSISTANT, "true", FINANCE, "true"),
                INTAKE_VIEW, Map.of(DIRECTOR, OWN, ASSISTANT, OWN, FINANCE, OWN),
                CUSTOMER_EXPORT, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true"),
                ORDER_EXPORT, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true", FINANCE, "true"),
                EXPORT_REQUEST_LIST,
                        Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true", FINANCE, "true", COMPLIANCE, "true"),
                EXPORT_REQUEST_VIEW,
                        Map.of(
                                SALES,
                                ASKED,
                                MANAGER,
                                ASKED + " or " + ASKED_IN_THE_DEPARTMENT,
                                DIRECTOR,
                                "true",
                                FINANCE,
                                ASKED,
                                COMPLIANCE,
                                "true"),
                EXPORT_REQUEST_DECIDE,
                        Map.of(
                                MANAGER,
                                ASKED_BY_OTHERS + " and " + ASKED_IN_THE_DEPARTMENT,
                                DIRECTOR,
                                ASKED_BY_OTHERS));
    }
}
