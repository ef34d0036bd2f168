package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CHANNEL_ADMINISTER;
import static com.keyuan.crm.access.Action.CHANNEL_EDIT;
import static com.keyuan.crm.access.Action.CHANNEL_LIST;
import static com.keyuan.crm.access.Action.CHANNEL_PASS_ON;
import static com.keyuan.crm.access.Action.CHANNEL_SHARE_VIEW;
import static com.keyuan.crm.access.Action.CHANNEL_VIEW;
import static com.keyuan.crm.access.Action.TOUCH_ASSIGN;
import static com.keyuan.crm.access.Action.TOUCH_LIST;
import static com.keyuan.crm.shared.Role.ADMIN;
import static com.keyuan.crm.shared.Role.ASSISTANT;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.PHONE;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Administrators keep the register of channels. A manager passes on what the department's people hold, a director
 * everything. Touches of unknown numbers are seen by whoever answered them; those that nobody answered by the desks and
 * the managers.
 */
@Component
class ChannelPolicy implements RoomPolicy {

    private static final String HELD_IN_THE_DEPARTMENT = """
            exists (select 1 from channel_holding join person on person.id = channel_holding.holder_id
                    where channel_holding.channel_id = company_channel.id and channel_holding.held_until is null
                    and person.department_id = any(cast(:departments as uuid[])))""";

    private static final String NOBODYS = """
            not exists (select 1 from channel_holding
                        where channel_holding.channel_id = company_channel.id and channel_holding.held_until is null)""";

    private static final String MINE = "(received_touch.person_id = :me or received_touch.received_by = :me)";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from person where person.id = coalesce(received_touch.person_id, received_touch.received_by)
                    and person.department_id = any(cast(:departments as uuid[])))""";

    private static final String UNANSWERED = "received_touch.person_id is null";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Role, String> assign = InteractionPolicy.answering(MINE);
        assign.put(MANAGER, MINE + " or " + UNANSWERED + " or " + OF_THE_DEPARTMENT);
        assign.put(PHONE, MINE + " or " + UNANSWERED);
        assign.put(ASSISTANT, "true");
        assign.put(DIRECTOR, "true");
        Map<Role, String> keeper = Map.of(ADMIN, "true");
        return Map.of(
                TOUCH_LIST, InteractionPolicy.answering("true"),
                TOUCH_ASSIGN, assign,
                CHANNEL_LIST, Map.of(MANAGER, "true", DIRECTOR, "true", ADMIN, "true"),
                CHANNEL_VIEW,
                        Map.of(MANAGER, NOBODYS + " or " + HELD_IN_THE_DEPARTMENT, DIRECTOR, "true", ADMIN, "true"),
                CHANNEL_ADMINISTER, keeper,
                CHANNEL_EDIT, keeper,
                CHANNEL_PASS_ON, Map.of(MANAGER, HELD_IN_THE_DEPARTMENT, DIRECTOR, "true", ADMIN, "true"),
                CHANNEL_SHARE_VIEW,
                        Map.of(MANAGER, "person.department_id = any(cast(:departments as uuid[]))", DIRECTOR, "true"));
    }
}
