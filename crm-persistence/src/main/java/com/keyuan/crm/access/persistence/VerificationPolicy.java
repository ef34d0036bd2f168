package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.CARE_CALL_LIST;
import static com.keyuan.crm.access.Action.CARE_CALL_MAKE;
import static com.keyuan.crm.access.Action.PHONE_CALL_WORK;
import static com.keyuan.crm.access.Action.SCOUTING_CALL;
import static com.keyuan.crm.access.Action.SCOUTING_LIST;
import static com.keyuan.crm.access.Action.VERIFICATION_CALL;
import static com.keyuan.crm.access.Action.VERIFICATION_GIVE_UP;
import static com.keyuan.crm.access.Action.VERIFICATION_LIST;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The phone team rings, never about its own paper and never for its own department; its lead, who is of the phone team
 * and a manager, gives up. A call is worked on by whoever claimed it.
 */
@Component
class VerificationPolicy implements RoomPolicy {

    /** As {@code CallerRule.mayCall} says for one. */
    private static final String NOT_OWN_PAPER = """
            not exists (select 1 from visit left join trip on trip.id = visit.trip_id
                        where visit.id = verification.visit_id and (visit.visitor_id = :me or trip.traveller_id = :me))
            and not exists (select 1 from visit join trip_companion on trip_companion.trip_id = visit.trip_id
                            where visit.id = verification.visit_id and trip_companion.person_id = :me)
            and not exists (select 1 from visit left join trip on trip.id = visit.trip_id
                            join person traveller on traveller.id in (visit.visitor_id, trip.traveller_id)
                            join department theirs on theirs.id = traveller.department_id
                            join person caller on caller.id = :me
                            join department mine on mine.id = caller.department_id
                            where visit.id = verification.visit_id
                              and (mine.id = theirs.id or mine.parent_id = theirs.id or theirs.parent_id = mine.id))""";

    private static final String NO_OTHER_DUTY = """
             and not exists (select 1 from trip_report where trip_report.id = verification.report_id
                             and :me in (trip_report.signed_by, trip_report.signed_for, trip_report.qualified_by))""";

    private static final String IS_LEAD =
            " and exists (select 1 from person_role where person_role.person_id = :me and person_role.role = 'MANAGER')";

    private final boolean fourPersons;

    /** @param fourPersons {@code TripSettings.fourPersons}, read by name: the policy stands below the rooms */
    VerificationPolicy(@Value("${crm.trip.four-persons:true}") boolean fourPersons) {
        this.fourPersons = fourPersons;
    }

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        String mayCall = fourPersons ? NOT_OWN_PAPER + NO_OTHER_DUTY : NOT_OWN_PAPER;
        Map<Action, Map<Role, String>> conditions = new HashMap<>();
        conditions.put(VERIFICATION_LIST, Map.of(Role.PHONE, "true"));
        conditions.put(VERIFICATION_CALL, Map.of(Role.PHONE, mayCall));
        conditions.put(VERIFICATION_GIVE_UP, Map.of(Role.PHONE, mayCall + IS_LEAD));
        conditions.put(PHONE_CALL_WORK, Map.of(Role.PHONE, "phone_call.caller_id = :me"));
        conditions.put(SCOUTING_LIST, Map.of(Role.PHONE, "true"));
        conditions.put(SCOUTING_CALL, Map.of(Role.PHONE, "scouting_request.traveller_id <> :me"));
        conditions.put(CARE_CALL_LIST, Map.of(Role.PHONE, "true"));
        conditions.put(CARE_CALL_MAKE, Map.of(Role.PHONE, "true"));
        return conditions;
    }
}
