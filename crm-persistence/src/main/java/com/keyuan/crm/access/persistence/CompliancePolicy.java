package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.ALARM_CLOSE;
import static com.keyuan.crm.access.Action.ALARM_LIST;
import static com.keyuan.crm.access.Action.ALARM_VIEW;
import static com.keyuan.crm.access.Action.DECOY_KEEP;
import static com.keyuan.crm.access.Action.MISUSE_CASE_DECIDE;
import static com.keyuan.crm.access.Action.MISUSE_CASE_LIST;
import static com.keyuan.crm.access.Action.MISUSE_CASE_VIEW;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Only compliance sees cases; nobody decides what they travelled for, signed, entered or called about. */
@Component
class CompliancePolicy implements RoomPolicy {

    /** Nobody reads what was found of their own looks; directors read that of compliance. */
    private static final String OF_OTHERS = "access_alarm.person_id <> :me";

    private static final String NOT_TRAVELLED = """
            misuse_case.suspect_id <> :me
            and not exists (select 1 from visit join trip on trip.id = visit.trip_id
                            where visit.id = misuse_case.visit_id and trip.traveller_id = :me)
            and not exists (select 1 from visit join trip_companion on trip_companion.trip_id = visit.trip_id
                            where visit.id = misuse_case.visit_id and trip_companion.person_id = :me)""";

    private static final String NO_HAND_IN_IT = NOT_TRAVELLED + """
             and not exists (select 1 from trip_report where trip_report.id = misuse_case.report_id
                             and :me in (trip_report.signed_by, trip_report.signed_for, trip_report.qualified_by))
            and not exists (select 1 from verification where verification.id = misuse_case.verification_id
                            and verification.closed_by = :me)""";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        return Map.of(
                ALARM_LIST, Map.of(Role.COMPLIANCE, "true", Role.DIRECTOR, "true"),
                ALARM_VIEW, Map.of(Role.COMPLIANCE, OF_OTHERS, Role.DIRECTOR, OF_OTHERS),
                ALARM_CLOSE, Map.of(Role.COMPLIANCE, OF_OTHERS, Role.DIRECTOR, OF_OTHERS),
                DECOY_KEEP, Map.of(Role.COMPLIANCE, "true"),
                MISUSE_CASE_LIST, Map.of(Role.COMPLIANCE, "true"),
                MISUSE_CASE_VIEW, Map.of(Role.COMPLIANCE, NOT_TRAVELLED),
                MISUSE_CASE_DECIDE, Map.of(Role.COMPLIANCE, NO_HAND_IN_IT));
    }
}
