package com.keyuan.crm.access.persistence;

import static com.keyuan.crm.access.Action.ALLOCATION_REPORT;
import static com.keyuan.crm.access.Action.APPLICATION_ANSWER;
import static com.keyuan.crm.access.Action.APPLICATION_FILE;
import static com.keyuan.crm.access.Action.APPLICATION_LIST;
import static com.keyuan.crm.access.Action.APPLICATION_VIEW;
import static com.keyuan.crm.access.Action.APPLICATION_WITHDRAW;
import static com.keyuan.crm.access.Action.BALLOT_DECIDE;
import static com.keyuan.crm.access.Action.BALLOT_LIST;
import static com.keyuan.crm.access.Action.BALLOT_MINUTES;
import static com.keyuan.crm.access.Action.BALLOT_VIEW;
import static com.keyuan.crm.access.Action.BALLOT_VOTE;
import static com.keyuan.crm.access.Action.COMMITTEE_APPOINT;
import static com.keyuan.crm.access.Action.EVALUATION_LIST;
import static com.keyuan.crm.access.Action.INTEREST_DECLARE;
import static com.keyuan.crm.access.Action.INTEREST_END;
import static com.keyuan.crm.access.Action.INTEREST_LIST;
import static com.keyuan.crm.access.Action.PRINCIPLES_VIEW;
import static com.keyuan.crm.shared.Role.COMMITTEE;
import static com.keyuan.crm.shared.Role.COMPLIANCE;
import static com.keyuan.crm.shared.Role.DIRECTOR;
import static com.keyuan.crm.shared.Role.MANAGER;
import static com.keyuan.crm.shared.Role.SALES;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.shared.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Salespeople ask for customers of the pool; the manager over the applicant answers, the director where there is none or
 * the days are over, nobody for themself. The committee and the director see ballots; whoever asks for the customer, has an
 * interest there or approved as head of the department takes no part, but for the chair, who is not recused by rank.
 */
@Component
class CommitteePolicy implements RoomPolicy {

    private static final String IN_THE_POOL = """
            not exists (select 1 from allocation
                        where allocation.customer_id = customer.id and allocation.ended_at is null)""";
    private static final String HELD_BY_THE_TEAM = """
            exists (select 1 from allocation join person on person.id = allocation.holder_id
                    where allocation.customer_id = customer.id and allocation.ended_at is null
                    and (person.id = :me or person.department_id = any(cast(:departments as uuid[]))))""";
    private static final String HELD_BY_ONESELF = """
            exists (select 1 from allocation where allocation.customer_id = customer.id
                    and allocation.ended_at is null and allocation.holder_id = :me)""";
    private static final String BEFORE_THE_COMMITTEE =
            "exists (select 1 from ballot where ballot.customer_id = customer.id)";

    private static final String OWN = "allocation_application.applicant_id = :me";
    private static final String TEAM = """
            exists (select 1 from person applicant where applicant.id = allocation_application.applicant_id
                    and applicant.department_id = any(cast(:departments as uuid[])))""";
    private static final String NOT_OWN = "allocation_application.applicant_id <> :me";
    private static final String STOOD = """
            exists (select 1 from application_line
                    where application_line.application_id = allocation_application.id
                    and application_line.ballot_id is not null)""";
    private static final String OF_NO_OTHER_HEAD = NOT_OWN + " and " + """
            (allocation_application.escalated_at is not null or not exists (
                select 1 from person applicant cross join lateral (
                    with recursive above as (
                        select applicant.department_id as id
                        union all
                        select department.parent_id from department join above on department.id = above.id
                        where department.parent_id is not null)
                    select id from above) above
                join person manager on manager.department_id = above.id and manager.enabled and manager.id <> applicant.id
                join person_role on person_role.person_id = manager.id and person_role.role = 'MANAGER'
                where applicant.id = allocation_application.applicant_id))""";

    /** Whether somebody takes part in a ballot; the other half is in SqlCommittee, which says why not. */
    static final String NOT_RECUSED = """
            not exists (select 1 from interest where interest.customer_id = ballot.customer_id
                        and interest.person_id = :me and interest.ended_at is null)
            and not exists (select 1 from application_line where application_line.ballot_id = ballot.id
                            and application_line.outcome is null and application_line.applicant_id = :me)
            and (exists (select 1 from committee_seat where seat = 'CHAIR' and person_id = :me)
                 or not exists (select 1 from application_line
                                join allocation_application approved on approved.id = application_line.application_id
                                where application_line.ballot_id = ballot.id and application_line.outcome is null
                                and approved.answered_by = :me))""";

    private static final String SEATED = "exists (select 1 from committee_seat where person_id = :me) and ";

    @Override
    public Map<Action, Map<Role, String>> conditions() {
        Map<Role, String> body = Map.of(COMMITTEE, "true", DIRECTOR, "true");
        return Map.ofEntries(
                Map.entry(PRINCIPLES_VIEW, Map.of(MANAGER, "true", DIRECTOR, "true", COMMITTEE, "true")),
                Map.entry(
                        APPLICATION_LIST, Map.of(SALES, "true", MANAGER, "true", DIRECTOR, "true", COMMITTEE, "true")),
                Map.entry(APPLICATION_FILE, Map.of(SALES, IN_THE_POOL)),
                Map.entry(APPLICATION_VIEW, Map.of(SALES, OWN, MANAGER, TEAM, DIRECTOR, "true", COMMITTEE, STOOD)),
                Map.entry(APPLICATION_ANSWER, Map.of(MANAGER, TEAM + " and " + NOT_OWN, DIRECTOR, OF_NO_OTHER_HEAD)),
                Map.entry(APPLICATION_WITHDRAW, Map.of(SALES, OWN)),
                Map.entry(BALLOT_LIST, body),
                Map.entry(BALLOT_VIEW, body),
                Map.entry(BALLOT_VOTE, Map.of(COMMITTEE, NOT_RECUSED, DIRECTOR, SEATED + NOT_RECUSED)),
                Map.entry(BALLOT_DECIDE, Map.of(COMMITTEE, NOT_RECUSED, DIRECTOR, NOT_RECUSED)),
                Map.entry(BALLOT_MINUTES, body),
                Map.entry(COMMITTEE_APPOINT, Map.of(DIRECTOR, "true")),
                Map.entry(
                        INTEREST_LIST,
                        Map.of(
                                SALES,
                                "true",
                                MANAGER,
                                "true",
                                DIRECTOR,
                                "true",
                                COMMITTEE,
                                "true",
                                COMPLIANCE,
                                "true")),
                Map.entry(
                        INTEREST_DECLARE,
                        Map.of(
                                SALES,
                                HELD_BY_ONESELF + " or " + IN_THE_POOL,
                                MANAGER,
                                HELD_BY_THE_TEAM + " or " + IN_THE_POOL,
                                DIRECTOR,
                                "true",
                                COMMITTEE,
                                BEFORE_THE_COMMITTEE)),
                Map.entry(INTEREST_END, interests()),
                Map.entry(EVALUATION_LIST, Map.of(MANAGER, "true", DIRECTOR, "true", COMMITTEE, "true")),
                Map.entry(ALLOCATION_REPORT, body));
    }

    private static Map<Role, String> interests() {
        String own = "interest.person_id = :me";
        return Map.of(SALES, own, MANAGER, own, DIRECTOR, own, COMMITTEE, own, COMPLIANCE, "true");
    }
}
