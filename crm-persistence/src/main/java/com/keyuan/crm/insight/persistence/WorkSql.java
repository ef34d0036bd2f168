package com.keyuan.crm.insight.persistence;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.insight.WorkKind;
import org.jspecify.annotations.Nullable;

/**
 * Each queue as a select of id, title, tier, note, who, since, due, amount, late and an order within it; {@code
 * {allowed}} stands for the policy's condition.
 */
final class WorkSql {

    private WorkSql() {}

    static String of(WorkKind kind) {
        return switch (kind) {
            case TO_SIGN -> REPORTS.formatted("SUBMITTED");
            case TO_ENTER -> REPORTS.formatted("SIGNED");
            case GO_AHEAD -> """
                    select trip.id, trip.places as title, null as tier, trip.number as note, traveller.name as who,
                           trip.created_at as since, trip.from_date as due, trip.expected_cost as amount,
                           trip.from_date <= :today as late, extract(epoch from trip.from_date) as place
                    from trip join person traveller on traveller.id = trip.traveller_id
                    where trip.state = 'PLANNED' and trip.go_ahead = 'ASKED' and {allowed}""";
            case TIER_REVIEW -> """
                    select tier_review.id, customer.name as title, coalesce(from_tier, '') as tier,
                           to_tier as note, holder.name as who, null::timestamptz as since, proposed_on as due,
                           tier_review.revenue as amount, false as late, -tier_review.revenue as place
                    from tier_review join customer on customer.id = tier_review.customer_id
                    left join allocation on allocation.customer_id = customer.id and allocation.ended_at is null
                    left join person holder on holder.id = allocation.holder_id
                    where tier_review.state = 'WAITING' and {allowed}""";
            case TRUST_ALERT -> """
                    select trust_alert.id, coalesce(customer.name, concerned.name) as title, customer.tier,
                           trust_alert.kind as note, concerned.name as who, trust_alert.raised_at as since,
                           null::date as due,
                           coalesce((select money_at_risk from trust_present
                                     where trust_present.customer_id = trust_alert.customer_id),
                                    (select sum(money_at_risk) from trust_present
                                     where trust_alert.kind = 'EXPOSED' and attached_id = trust_alert.person_id),
                                    trust_alert.money_at_risk) as amount, false as late,
                           -extract(epoch from trust_alert.raised_at) as place
                    from trust_alert left join customer on customer.id = trust_alert.customer_id
                    left join person concerned on concerned.id = trust_alert.person_id
                    where trust_alert.handled_at is null and trust_alert.ended_at is null and {allowed}""";
            case RECYCLING_WARNING -> """
                    select recycling_warning.customer_id as id, customer.name as title, customer.tier,
                           recycling_warning.kind as note, holder.name as who, null::timestamptz as since,
                           recycling_warning.falls_on as due, null::numeric as amount,
                           recycling_warning.kind = 'LAST' as late, extract(epoch from recycling_warning.falls_on) as place
                    from recycling_warning join customer on customer.id = recycling_warning.customer_id
                    join person holder on holder.id = recycling_warning.person_id where {allowed}""";
            case HANDOVER, HANDOVER_CALL -> """
                    select handover.id, customer.name as title, customer.tier, former.name as note, present.name as who,
                           null::timestamptz as since, handover.due_on as due, null::numeric as amount,
                           handover.due_on < :today as late, extract(epoch from handover.due_on) as place
                    from handover join customer on customer.id = handover.customer_id
                    join person former on former.id = handover.from_id join person present on present.id = handover.to_id
                    where handover.state = 'RUNNING'""" + (kind == WorkKind.HANDOVER ? "" : """
                     and not exists (select 1 from handover_step where handover_step.handover_id = handover.id
                                     and step = 'CALL')""") + " and {allowed}";
            case RESPONSIBILITY -> """
                    select service_responsibility.id, customer.name as title, customer.tier, contract.title as note,
                           holder.name as who, service_responsibility.offered_at as since, service_responsibility.due_on as due,
                           contract.amount, service_responsibility.due_on < :today as late,
                           extract(epoch from service_responsibility.due_on) as place
                    from service_responsibility join contract on contract.id = service_responsibility.contract_id
                    join customer on customer.id = service_responsibility.customer_id
                    join person holder on holder.id = contract.holder_id
                    where service_responsibility.state = 'OFFERED'
                    and (service_responsibility.to_on is null or service_responsibility.to_on >= :today) and {allowed}""";
            case RECYCLED -> """
                    select recycling_move.id, customer.name as title, recycling_move.tier,
                           (recycling_move.moved_on - recycling_move.idle_from)::text as note, null as who,
                           recycling_move.moved_at as since, null::date as due, null::numeric as amount, false as late,
                           -extract(epoch from recycling_move.moved_at) as place
                    from recycling_notice notice join recycling_move on recycling_move.id = notice.move_id
                    join customer on customer.id = recycling_move.customer_id
                    where notice.kind = 'RECYCLED' and notice.seen_at is null and notice.person_id = :me and {allowed}""";
            case TO_VERIFY -> """
                    select customer.id, customer.name as title, customer.tier, waiting.visits::text as note,
                           null as who, null::timestamptz as since, waiting.due as due, null::numeric as amount,
                           waiting.due < :today as late, extract(epoch from waiting.due) as place
                    from (select verification.customer_id, count(*) as visits, min(verification.due_on) as due
                          from verification where verification.result is null and {allowed} and verification.attempts < :attempts
                    and not exists (select 1 from verification other where other.result is null
                                    and other.customer_id = verification.customer_id
                                    and other.id not in (select verification.id from verification where {allowed}))
                    and exists (select 1 from contact where contact.customer_id = verification.customer_id
                                and contact.phone is not null and not contact.do_not_contact and contact.left_on is null)
                          group by verification.customer_id) waiting
                    join customer on customer.id = waiting.customer_id""";
            case SCOUTING -> """
                    select scouting_request.id, customer.name as title, customer.tier, scouting_request.question as note,
                           traveller.name as who, scouting_request.asked_at as since, scouting_request.due_on as due,
                           null::numeric as amount, scouting_request.due_on < :today as late,
                           extract(epoch from scouting_request.due_on) as place
                    from scouting_request join customer on customer.id = scouting_request.customer_id
                    join person traveller on traveller.id = scouting_request.traveller_id
                    where scouting_request.state = 'ASKED' and {allowed}""";
            case CARE -> """
                    select care_call.id, customer.name as title, customer.tier, care_call.festival as note,
                           null as who, null::timestamptz as since, care_call.due_on as due, null::numeric as amount,
                           care_call.due_on < :today - 7 as late, extract(epoch from care_call.due_on) as place
                    from care_call join customer on customer.id = care_call.customer_id
                    where care_call.state = 'DUE' and care_call.due_on <= :today and {allowed}""";
            case CASE -> CASES + "service_case.owner_id = :me and service_case.state <> 'CHECK'";
            case CASE_UNSOLVED -> CASES + "{allowed}";
            case CASE_CHECK -> CASES + "service_case.state = 'CHECK' and {allowed}";
            case CASE_OF_NOBODY -> CASES + "service_case.owner_id is null and {allowed}";
            case CLAIM, BLOCKED -> throw new IllegalArgumentException("the desk says what can be cleared: " + kind);
            case TO_PAY -> TO_PAY;
            case OVERRIDE -> """
                    select expense_claim.id, expense_override.reason as title, null as tier, expense_claim.number as note,
                           claimant.name as who, expense_override.finance_at as since, null::date as due,
                           expense_claim.claimed as amount, false as late,
                           extract(epoch from expense_override.finance_at) as place
                    from expense_override join expense_claim on expense_claim.id = expense_override.claim_id
                    join person claimant on claimant.id = expense_claim.claimant_id
                    where expense_override.director_id is null and expense_claim.state = 'SUBMITTED'
                    and expense_override.revision = expense_claim.revision and {allowed}""";
            case MISUSE -> """
                    select misuse_case.id, customer.name as title, customer.tier, null as note, suspect.name as who,
                           misuse_case.opened_at as since, null::date as due, null::numeric as amount,
                           misuse_case.opened_at < now() - interval '7 days' as late,
                           extract(epoch from misuse_case.opened_at) as place
                    from misuse_case join customer on customer.id = misuse_case.customer_id
                    join person suspect on suspect.id = misuse_case.suspect_id
                    where misuse_case.state = 'OPEN' and {allowed}""";
            case FIRST_PASSWORD -> """
                    select person.id, person.name as title, null as tier, person.username as note,
                           department.name as who, person.password_set_at as since, null::date as due,
                           null::numeric as amount, person.password_set_at < now() - interval '7 days' as late,
                           extract(epoch from person.password_set_at) as place
                    from person join department on department.id = person.department_id
                    where person.enabled and person.password_must_change""";
            case REFUSAL -> """
                    select audit_entry.id, coalesce(audit_entry.details -> 'action' ->> 1, audit_entry.kind) as title,
                           null as tier, audit_entry.details -> 'way' ->> 1 as note, audit_entry.person_name as who,
                           audit_entry.at as since, null::date as due, null::numeric as amount, false as late,
                           -extract(epoch from audit_entry.at) as place
                    from audit_entry where audit_entry.kind = 'REFUSED' and audit_entry.at >= now() - interval '7 days'""";
        };
    }

    private static final String REPORTS = """
            select trip_report.id, trip.places as title, null as tier, trip.number as note, traveller.name as who,
                   trip_report.state_since as since, null::date as due, null::numeric as amount, trip_report.late,
                   extract(epoch from trip_report.state_since) as place
            from trip_report join trip on trip.id = trip_report.trip_id
            join person traveller on traveller.id = trip.traveller_id
            where trip_report.state = '%s' and {allowed}""";

    private static final String CASES = """
            select service_case.id, customer.name as title, customer.tier, service_case.text as note, null as who,
                   service_case.opened_at as since, service_case.due_on as due, null::numeric as amount,
                   service_case.due_on < :today as late, extract(epoch from service_case.due_on) as place
            from service_case join customer on customer.id = service_case.customer_id
            where service_case.done_at is null and\s""";

    private static final String TO_PAY = """
            select expense_claim.id, trip.places as title, null as tier, expense_claim.number as note,
                   claimant.name as who, expense_claim.state_since as since, null::date as due,
                   expense_claim.allowed - expense_claim.advances as amount,
                   expense_claim.state = 'PAY_FAILED' as late,
                   extract(epoch from expense_claim.state_since) as place
            from expense_claim join trip on trip.id = expense_claim.trip_id
            join person claimant on claimant.id = expense_claim.claimant_id
            where expense_claim.state in ('CLEARED', 'PAY_FAILED') and {allowed}""";

    /** With which record the policy gives what is listed; null where the condition stands in the statement. */
    static @Nullable Action record(WorkKind kind) {
        return switch (kind) {
            case TO_SIGN -> Action.REPORT_SIGN;
            case TO_ENTER -> Action.REPORT_ENTER;
            case GO_AHEAD -> Action.TRIP_DECIDE_GO_AHEAD;
            case TIER_REVIEW -> Action.TIER_REVIEW_DECIDE;
            case TRUST_ALERT -> Action.TRUST_ALERT_HANDLE;
            case RECYCLING_WARNING -> Action.RECYCLING_WARNING_VIEW;
            case HANDOVER -> Action.HANDOVER_VIEW;
            case HANDOVER_CALL -> Action.HANDOVER_CALL;
            case RESPONSIBILITY -> Action.RESPONSIBILITY_ANSWER;
            case RECYCLED -> Action.RECYCLING_MOVE_VIEW;
            case TO_VERIFY -> Action.VERIFICATION_CALL;
            case SCOUTING -> Action.SCOUTING_CALL;
            case CARE -> Action.CARE_CALL_MAKE;
            case CASE_OF_NOBODY, CASE_UNSOLVED -> Action.SERVICE_CASE_VIEW;
            case CASE_CHECK -> Action.SERVICE_CASE_CHECK;
            case TO_PAY -> Action.CLAIM_VIEW;
            case OVERRIDE -> Action.CLAIM_OVERRIDE;
            case MISUSE -> Action.MISUSE_CASE_VIEW;
            case CASE, REFUSAL, FIRST_PASSWORD, CLAIM, BLOCKED -> null;
        };
    }
}
