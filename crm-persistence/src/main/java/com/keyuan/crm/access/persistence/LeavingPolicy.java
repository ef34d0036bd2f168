package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.LEAVING_APPROVE;
import static com.keyuan.crm.access.Action.LEAVING_END;
import static com.keyuan.crm.access.Action.LEAVING_GIVE;
import static com.keyuan.crm.access.Action.LEAVING_LIST;
import static com.keyuan.crm.access.Action.LEAVING_PREPARE;
import static com.keyuan.crm.access.Action.LEAVING_VIEW;
import static com.keyuan.crm.shared.Role.ADMIN;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The manager over the person, a director and an administrator take notice and close the account; manager and director
 * prepare, a director approves. Nobody decides on their own leaving, everybody sees it.
 */
@Component
class LeavingPolicy implements RoomPolicy {

    private static final String OWN = "leaving.person_id = :me";
    private static final String ANOTHER = "leaving.person_id <> :me";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from person where person.id = leaving.person_id
                    and person.department_id = any(cast(:departments as uuid[])))""";

    private static final String COLLEAGUE = "person.id <> :me";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Role, String> view = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            view.put(role, OWN);
        }
        view.put(MANAGER, OWN + " or " + OF_THE_DEPARTMENT);
        view.put(DIRECTOR, "true");
        view.put(ADMIN, "true");
        String team = ANOTHER + " and " + OF_THE_DEPARTMENT;
        return Map.of(
                LEAVING_LIST, Map.of(MANAGER, "true", DIRECTOR, "true", ADMIN, "true"),
                LEAVING_GIVE,
                        Map.of(
                                MANAGER,
                                COLLEAGUE + " and person.department_id = any(cast(:departments as uuid[]))",
                                DIRECTOR,
                                COLLEAGUE,
                                ADMIN,
                                COLLEAGUE),
                LEAVING_VIEW, view,
                LEAVING_PREPARE, Map.of(MANAGER, team, DIRECTOR, ANOTHER),
                LEAVING_APPROVE, Map.of(DIRECTOR, ANOTHER),
                LEAVING_END, Map.of(MANAGER, team, DIRECTOR, ANOTHER, ADMIN, ANOTHER));
    }
}
