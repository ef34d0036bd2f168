package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.ROTATION_DUE_LIST;
import static com.keyuan.crm.access.Action.ROTATION_PLAN_APPROVE;
import static com.keyuan.crm.access.Action.ROTATION_PLAN_EDIT;
import static com.keyuan.crm.access.Action.ROTATION_PLAN_EXPORT;
import static com.keyuan.crm.access.Action.ROTATION_PLAN_LIST;
import static com.keyuan.crm.access.Action.ROTATION_PLAN_MAKE;
import static com.keyuan.crm.access.Action.ROTATION_PLAN_VIEW;
import static com.keyuan.crm.access.Action.TERRITORY_EDIT;
import static com.keyuan.crm.access.Action.TERRITORY_LIST;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A manager plans the rotation of the own departments; the director plans all, approves, and keeps the territories. */
@Component
class TerritoryPolicy implements RoomPolicy {

    private static final String OWN_DEPARTMENT = "rotation_plan.department_id = any(cast(:departments as uuid[]))";

    /** Nobody decides where the own customers go. */
    private static final String NOT_ONES_OWN = "rotation_plan.leaver_id is distinct from :me";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Role, String> both = Map.of(MANAGER, "true", DIRECTOR, "true");
        Map<Role, String> own = Map.of(MANAGER, OWN_DEPARTMENT, DIRECTOR, "true");
        return Map.ofEntries(
                Map.entry(TERRITORY_LIST, both),
                Map.entry(TERRITORY_EDIT, Map.of(DIRECTOR, "true")),
                Map.entry(ROTATION_DUE_LIST, both),
                Map.entry(ROTATION_PLAN_LIST, both),
                Map.entry(ROTATION_PLAN_MAKE, both),
                Map.entry(ROTATION_PLAN_VIEW, own),
                Map.entry(ROTATION_PLAN_EXPORT, own),
                Map.entry(
                        ROTATION_PLAN_EDIT,
                        Map.of(MANAGER, OWN_DEPARTMENT + " and " + NOT_ONES_OWN, DIRECTOR, NOT_ONES_OWN)),
                Map.entry(ROTATION_PLAN_APPROVE, Map.of(DIRECTOR, NOT_ONES_OWN)));
    }
}
