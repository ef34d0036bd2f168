package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.TASK_FINISH;
import static com.keyuan.crm.access.Action.TASK_USE;
import static com.keyuan.crm.access.Action.TASK_VIEW;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Everybody has tasks, and sees those they gave; a manager sees the department's, a director all. */
@Component
class TaskPolicy implements RoomPolicy {

    private static final String MINE = "(task.assignee_id = :me or task.created_by = :me)";

    private static final String OF_THE_DEPARTMENT = """
            (task.assignee_id = :me or task.created_by = :me
             or exists (select 1 from person where person.id = task.assignee_id
                        and person.department_id = any(cast(:departments as uuid[]))))""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Role, String> view = everybody(MINE);
        view.put(Role.MANAGER, OF_THE_DEPARTMENT);
        view.put(Role.DIRECTOR, "true");
        return Map.of(TASK_USE, everybody("true"), TASK_VIEW, view, TASK_FINISH, everybody(MINE));
    }

    private static Map<Role, String> everybody(String condition) {
        Map<Role, String> all = new EnumMap<>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> all.put(role, condition));
        return all;
    }
}
