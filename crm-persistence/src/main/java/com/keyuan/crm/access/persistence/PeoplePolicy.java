package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.HOME_VIEW;
import static com.keyuan.crm.access.Action.PEOPLE_ADMINISTER;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Everybody has a home page; administrators keep the people. */
@Component
class PeoplePolicy implements RoomPolicy {

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                HOME_VIEW, Arrays.stream(Role.values()).collect(Collectors.toMap(Function.identity(), role -> "true")),
                PEOPLE_ADMINISTER, Map.of(Role.ADMIN, "true"));
    }
}
