package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CALENDAR_ADMINISTER;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Administrators keep the calendar; everybody's deadlines follow it. */
@Component
class CalendarPolicy implements RoomPolicy {

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(CALENDAR_ADMINISTER, Map.of(Role.ADMIN, "true"));
    }
}
