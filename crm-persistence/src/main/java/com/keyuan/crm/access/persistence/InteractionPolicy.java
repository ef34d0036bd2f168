package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.INTERACTION_ANSWER;
import static com.keyuan.crm.access.Action.INTERACTION_CORRECT;
import static com.keyuan.crm.access.Action.INTERACTION_RECORD;
import static com.keyuan.crm.access.Action.PEOPLE_MAP_VIEW;
import static com.keyuan.crm.shared.Role.ASSISTANT;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.PHONE;
import static com.keyuan.crm.shared.Role.SALES;
import static com.keyuan.crm.shared.Role.SERVICE;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Touches are recorded with the customers that one holds or leads the holder of. Whoever may pick up a telephone may
 * also say by name who rang. Only its author corrects a record.
 */
@Component
class InteractionPolicy implements RoomPolicy {

    private static final String OWN = """
            exists (select 1 from allocation where allocation.customer_id = customer.id
                    and allocation.ended_at is null and allocation.holder_id = :me)""";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from allocation join person on person.id = allocation.holder_id
                    where allocation.customer_id = customer.id and allocation.ended_at is null
                    and person.department_id = any(cast(:departments as uuid[])))""";

    /** One's own, also what was received for one. */
    private static final String AUTHOR = """
            interaction.created_by = :me
            and (interaction.source_id is null or interaction.source_kind = 'received_touch')""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Role, String> near = Map.of(SALES, OWN, MANAGER, OF_THE_DEPARTMENT, DIRECTOR, "true");
        return Map.of(
                INTERACTION_ANSWER,
                answering("true"),
                INTERACTION_RECORD,
                near,
                PEOPLE_MAP_VIEW,
                near,
                INTERACTION_CORRECT,
                answering(AUTHOR));
    }

    static Map<Role, String> answering(String condition) {
        return Stream.of(SALES, MANAGER, DIRECTOR, ASSISTANT, PHONE, SERVICE, FINANCE)
                .collect(Collectors.toMap(Function.identity(), role -> condition));
    }
}
