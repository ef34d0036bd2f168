package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.SURVEY_LIST;
import static com.keyuan.crm.access.Action.SURVEY_RESULTS;
import static com.keyuan.crm.access.Action.SURVEY_SEND;
import static com.keyuan.crm.access.Action.SURVEY_VIEW;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The phone team gives links to customers, but to none that it holds itself; managers read the department's, directors all. */
@Component
class SurveyPolicy implements RoomPolicy {

    private static final String NOT_HELD = """
            not exists (select 1 from allocation where allocation.customer_id = survey.customer_id
                        and allocation.ended_at is null and allocation.holder_id = :me)""";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from allocation join person on person.id = allocation.holder_id
                    where allocation.customer_id = survey.customer_id and allocation.ended_at is null
                    and person.department_id = any(cast(:departments as uuid[])))""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                SURVEY_LIST, Map.of(Role.PHONE, "true", Role.MANAGER, "true", Role.DIRECTOR, "true"),
                SURVEY_SEND, Map.of(Role.PHONE, NOT_HELD),
                SURVEY_VIEW, Map.of(Role.PHONE, NOT_HELD, Role.MANAGER, OF_THE_DEPARTMENT, Role.DIRECTOR, "true"),
                SURVEY_RESULTS, Map.of(Role.MANAGER, "true", Role.DIRECTOR, "true"));
    }
}
