package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.shared.Role.ADMIN;
import static com.keyuan.crm.shared.Role.ASSISTANT;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.FINANCE;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.PHONE;
import static com.keyuan.crm.shared.Role.SALES;
import static com.keyuan.crm.shared.Role.SERVICE;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Travellers and companions have their own trips, a manager the department's, a director all; assistants see what waits
 * for entry, the phone team what it verifies. Nobody puts a hand to the paper of a trip of their own.
 */
@Component
class TripPolicy implements RoomPolicy {

    private static final List<Role> TRAVELLERS = List.of(SALES, SERVICE, MANAGER, DIRECTOR);

    private static final String TRAVELLER = "trip.traveller_id = :me";

    private static final String ALONG = """
            exists (select 1 from trip_companion
                    where trip_companion.trip_id = trip.id and trip_companion.person_id = :me)""";

    private static final String OWN_TRIP = "(" + TRAVELLER + " or " + ALONG + ")";

    private static final String OF_THE_DEPARTMENT = """
            exists (select 1 from person where person.id = trip.traveller_id
                    and person.department_id = any(cast(:departments as uuid[])))""";

    /** A director's report: their deputy. Anybody else's who is no superior: whoever a director delegated. */
    private static final String REPRESENTS = """
            (case when exists (select 1 from person_role where person_id = trip.traveller_id and role = 'DIRECTOR')
             then exists (select 1 from director_deputy where person_id = :me and :today between from_date and to_date)
             else exists (select 1 from delegation
                          where delegate_id = :me and not ended_early and :today between from_date and to_date
                          and director_id <> trip.traveller_id
                          and not exists (select 1 from trip_companion
                                          where trip_id = trip.id and person_id = delegation.director_id))
                  and not is_superior(trip.traveller_id, :me) end)""";

    private static final String QUALIFIED_LATELY = """
            (trip_report.state = 'SIGNED' or trip_report.qualified_at > now() - interval '5 days')""";

    private static final String CALLED = """
            exists (select 1 from visit where visit.trip_id = trip.id and visit.verification <> 'NOT_DUE')""";

    private static final String CLAIMED = """
            exists (select 1 from expense_claim where expense_claim.trip_id = trip.id and expense_claim.state <> 'DRAFT')""";

    private static String reportOf(String condition) {
        return "exists (select 1 from trip_report where trip_report.trip_id = trip.id and " + condition + ")";
    }

    private static String tripOf(String table, String condition) {
        return "exists (select 1 from trip where trip.id = " + table + ".trip_id and " + condition + ")";
    }

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Action, Map<Role, String>> given = new EnumMap<>(Action.class);
        trips(given);
        visits(given);
        reports(given);
        followUps(given);
        return given;
    }

    private static void trips(Map<Action, Map<Role, String>> given) {
        given.put(Action.TRIP_LIST, all(List.of(SALES, SERVICE, MANAGER, DIRECTOR, ASSISTANT, PHONE, FINANCE), "true"));
        given.put(Action.TRIP_CREATE, all(TRAVELLERS, "true"));
        given.put(Action.TRIP_COST_VIEW, all(List.of(SALES, SERVICE, MANAGER, DIRECTOR, FINANCE), "true"));
        given.put(
                Action.TRIP_VIEW,
                Map.of(
                        SALES, OWN_TRIP,
                        SERVICE, OWN_TRIP,
                        MANAGER,
                                OWN_TRIP + " or " + OF_THE_DEPARTMENT + " or "
                                        + reportOf("trip_report.state <> 'DRAFT'") + " and " + REPRESENTS,
                        DIRECTOR, "true",
                        ASSISTANT, reportOf(QUALIFIED_LATELY),
                        PHONE, CALLED,
                        FINANCE, CLAIMED));
        for (Action own :
                List.of(Action.TRIP_EDIT, Action.TRIP_SCOUT, Action.TRIP_START, Action.TRIP_END, Action.TRIP_CANCEL)) {
            given.put(own, all(TRAVELLERS, TRAVELLER));
        }
        given.put(
                Action.TRIP_DECIDE_GO_AHEAD,
                Map.of(MANAGER, OF_THE_DEPARTMENT + " and not " + OWN_TRIP, DIRECTOR, "not " + OWN_TRIP));
    }

    private static void visits(Map<Action, Map<Role, String>> given) {
        String along = """
                exists (select 1 from trip join trip_customer on trip_customer.trip_id = trip.id
                        where trip_customer.customer_id = customer.id and trip.state in ('PLANNED', 'UNDER_WAY', 'ENDED')
                        and :today - trip.to_date <= 31 and %s)""".formatted(OWN_TRIP);
        given.put(Action.VISIT_CREATE, all(TRAVELLERS, "true"));
        given.put(
                Action.VISIT_LOG,
                Map.of(
                        SALES, CustomerPolicy.OWN + " or " + along,
                        SERVICE, CustomerPolicy.OWN + " or " + CustomerPolicy.WITH_AN_OPEN_CASE + " or " + along,
                        MANAGER, CustomerPolicy.OF_THE_DEPARTMENT + " or " + along,
                        DIRECTOR, "true"));
        String own = "visit.visitor_id = :me or " + tripOf("visit", OWN_TRIP);
        String ofTheDepartment = """
                exists (select 1 from person where person.id = visit.visitor_id
                        and person.department_id = any(cast(:departments as uuid[])))""";
        String toOwnCustomer = """
                exists (select 1 from allocation where allocation.customer_id = visit.customer_id
                        and allocation.ended_at is null and allocation.holder_id = :me)""";
        given.put(
                Action.VISIT_VIEW,
                Map.of(
                        SALES,
                        own + " or " + toOwnCustomer,
                        SERVICE,
                        own,
                        MANAGER,
                        own + " or " + ofTheDepartment + " or "
                                + tripOf("visit", reportOf("trip_report.state <> 'DRAFT'") + " and " + REPRESENTS),
                        DIRECTOR,
                        "true",
                        ASSISTANT,
                        tripOf("visit", reportOf(QUALIFIED_LATELY)),
                        // the author's answers are not shown before the call has ended
                        PHONE,
                        "visit.verification in ('CONFIRMED', 'PARTLY', 'NOT_CONFIRMED', 'UNVERIFIABLE')"));
    }

    private static void reports(Map<Action, Map<Role, String>> given) {
        String notOwn = tripOf("trip_report", "not " + OWN_TRIP);
        String represented = tripOf("trip_report", "not " + OWN_TRIP + " and " + REPRESENTS);
        String own = tripOf("trip_report", OWN_TRIP);
        given.put(
                Action.REPORT_VIEW,
                Map.of(
                        SALES,
                        own,
                        SERVICE,
                        own,
                        MANAGER,
                        own + " or " + tripOf("trip_report", OF_THE_DEPARTMENT)
                                + " or trip_report.state <> 'DRAFT' and " + represented,
                        DIRECTOR,
                        "true",
                        ASSISTANT,
                        QUALIFIED_LATELY,
                        // a discrepancy at one customer leaves the calls to the others to come
                        PHONE,
                        """
                        (trip_report.state in ('VERIFIED', 'UNVERIFIABLE') or trip_report.state = 'DISCREPANT'
                         and not exists (select 1 from visit where visit.trip_id = trip_report.trip_id
                                         and visit.verification in ('NOT_DUE', 'WAITING')))"""));
        String traveller = tripOf("trip_report", TRAVELLER);
        given.put(Action.REPORT_WRITE, all(TRAVELLERS, traveller));
        given.put(Action.REPORT_SUBMIT, all(TRAVELLERS, traveller));
        given.put(Action.REPORT_SIGN_QUEUE, Map.of(DIRECTOR, "true", MANAGER, "true"));
        given.put(Action.REPORT_SIGN, Map.of(DIRECTOR, notOwn, MANAGER, represented));
        given.put(
                Action.REPORT_RETURN,
                Map.of(
                        DIRECTOR, notOwn,
                        MANAGER, represented,
                        ASSISTANT, "trip_report.state <> 'SUBMITTED' and " + notOwn));
        given.put(Action.REPORT_ENTRY_QUEUE, Map.of(ASSISTANT, "true"));
        given.put(Action.REPORT_ENTER, Map.of(ASSISTANT, notOwn));
        given.put(Action.REPORT_QUALIFY, Map.of(ASSISTANT, notOwn));
        given.put(Action.REPORT_CHECKLIST_EDIT, Map.of(DIRECTOR, "true"));
        given.put(Action.DEPUTY_NAME, Map.of(ADMIN, "true"));
    }

    private static void followUps(Map<Action, Map<Role, String>> given) {
        given.put(Action.FOLLOW_UP_LIST, all(List.of(SALES, MANAGER, DIRECTOR), "true"));
        given.put(Action.FOLLOW_UP_LIST_TEAM, Map.of(MANAGER, "true", DIRECTOR, "true"));
    }

    private static Map<Role, String> all(List<Role> roles, String condition) {
        Map<Role, String> same = new HashMap<>();
        roles.forEach(role -> same.put(role, condition));
        return same;
    }
}
