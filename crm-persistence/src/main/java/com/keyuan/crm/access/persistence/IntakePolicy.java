package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CUSTOMER_EXPORT;
import static com.keyuan.crm.access.Action.INTAKE_IMPORT;
import static com.keyuan.crm.access.Action.INTAKE_VIEW;
import static com.keyuan.crm.access.Action.ORDER_EXPORT;
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
 * Files are brought in by the assistant, the director and, of invoices and receipts, finance, each their own. What somebody may list they may take out, as
 * far as the limits of the export go.
 */
@Component
class IntakePolicy implements RoomPolicy {

    private static final String OWN = "intake_run.created_by = :me";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                INTAKE_IMPORT, Map.of(DIRECTOR, "true", ASSISTANT, "true", FINANCE, "true"),
                INTAKE_VIEW, Map.of(DIRECTOR, OWN, ASSISTANT, OWN, FINANCE, OWN),
                CUSTOMER_EXPORT, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true"),
                ORDER_EXPORT, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true", FINANCE, "true"));
    }
}
