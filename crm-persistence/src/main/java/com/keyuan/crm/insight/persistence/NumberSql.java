package com.keyuan.crm.insight.persistence;

import com.keyuan.crm.access.Action;
import com.keyuan.crm.insight.NumberKind;
import org.jspecify.annotations.Nullable;

/**
 * Each number as a select of three values. {@code :month} and {@code :lastMonth} are the first days of this month and
 * of the one before, {@code :monthBegan} the moment this one began; {@code {allowed}} the policy's condition.
 */
final class NumberSql {

    private NumberSql() {}

    static String of(NumberKind kind) {
        return switch (kind) {
            case TASKS -> """
                    count(*), count(*) filter (where due_on < :today), count(*) filter (where due_on = :today)
                    from task where assignee_id = :me and done_at is null and not resting""";
            case MY_CUSTOMERS -> """
                    count(*), count(*) filter (where tier = 'A'), count(*) filter (where tier = 'B')
                    from customer join allocation on allocation.customer_id = customer.id and ended_at is null
                    where holder_id = :me and lost_on is null""";
            case CUSTOMERS -> """
                    count(*), count(*) filter (where tier = 'A'),
                    count(*) filter (where not exists (select 1 from allocation held
                                                       where held.customer_id = customer.id and held.ended_at is null))
                    from customer where lost_on is null and {allowed}""";
            case MY_ORDERS -> ORDERED + """
                     exists (select 1 from allocation where allocation.customer_id = customer_order.customer_id
                            and ended_at is null and holder_id = :me)""";
            case ORDERS -> ORDERED + "{allowed}";
            case MY_TRIPS -> """
                    count(*), count(*) filter (where trip.to_date < :today - 5),
                    count(*) filter (where trip_report.returned_note is not null)
                    from trip join trip_report on trip_report.trip_id = trip.id
                    where trip.traveller_id = :me and trip.state = 'ENDED' and trip_report.state = 'DRAFT'""";
            case MY_VISITS -> VISITED + "visitor_id = :me";
            case VISITS -> VISITED + "{allowed}";
            case GO_AHEADS -> """
                    count(*), count(*) filter (where from_date < :today + 3), 0
                    from trip where state = 'PLANNED' and go_ahead = 'ASKED' and {allowed}""";
            case TO_SIGN -> WAITING_REPORTS.formatted("SUBMITTED");
            case TO_ENTER -> WAITING_REPORTS.formatted("SIGNED");
            case ENTERED -> """
                    count(*), count(*) filter (where qualified_at >= date_trunc('week', now() at time zone 'Asia/Shanghai')
                                                                     at time zone 'Asia/Shanghai'),
                    count(*) filter (where (qualified_at at time zone 'Asia/Shanghai')::date = :today)
                    from trip_report where qualified_by = :me and qualified_at >= :monthBegan""";
            case TO_VERIFY -> """
                    count(distinct customer_id), count(distinct customer_id) filter (where due_on < :today), count(*)
                    from verification where result is null and {allowed} and verification.attempts < :attempts
                    and not exists (select 1 from verification other where other.result is null
                                    and other.customer_id = verification.customer_id
                                    and other.id not in (select verification.id from verification where {allowed}))
                    and exists (select 1 from contact where contact.customer_id = verification.customer_id
                                and contact.phone is not null and not contact.do_not_contact and contact.left_on is null)""";
            case VERIFIED -> """
                    count(*), count(*) filter (where result in ('PARTLY', 'NOT_CONFIRMED')),
                    count(*) filter (where result = 'UNVERIFIABLE')
                    from verification where closed_at >= :monthBegan and {allowed}""";
            case SCOUTING -> """
                    count(*), count(*) filter (where due_on < :today), 0
                    from scouting_request where state = 'ASKED' and {allowed}""";
            case CARE -> """
                    count(*), count(*) filter (where due_on < :today - 7), 0
                    from care_call where state = 'DUE' and due_on <= :today and {allowed}""";
            case MY_CASES -> """
                    count(*), count(*) filter (where due_on < :today), count(*) filter (where due_on = :today)
                    from service_case where done_at is null and owner_id = :me""";
            case CASES -> """
                    count(*), count(*) filter (where due_on < :today), count(*) filter (where owner_id is null)
                    from service_case where done_at is null and {allowed}""";
            case MY_CLAIMS -> """
                    coalesce(sum(allowed - advances) filter (where state in ('SUBMITTED', 'CLEARED', 'PAY_FAILED')), 0),
                    count(*) filter (where state = 'REJECTED'), count(*) filter (where state <> 'REJECTED')
                    from expense_claim where claimant_id = :me and state <> 'PAID'""";
            case CLAIMS -> """
                    coalesce(sum(claimed), 0), count(*) filter (where submitted_at < now() - interval '7 days'), count(*)
                    from expense_claim where state = 'SUBMITTED' and {allowed}""";
            case TO_PAY -> """
                    coalesce(sum(allowed - advances), 0), count(*) filter (where state = 'PAY_FAILED'), count(*)
                    from expense_claim where state in ('CLEARED', 'PAY_FAILED') and {allowed}""";
            case PAID -> """
                    coalesce(sum(allowed - advances) filter (where paid_at >= :monthBegan), 0),
                    coalesce(sum(allowed - advances) filter (where paid_at < :monthBegan), 0),
                    count(*) filter (where paid_at >= :monthBegan)
                    from expense_claim where paid_at >= :lastMonthBegan and {allowed}""";
            case OVERRIDES -> """
                    count(*), 0, 0 from expense_override join expense_claim on expense_claim.id = claim_id
                    where director_id is null and expense_override.revision = expense_claim.revision
                    and expense_claim.state = 'SUBMITTED' and {allowed}""";
            case TIER_REVIEWS -> """
                    count(*), count(*) filter (where from_tier is null or to_tier < from_tier),
                    count(*) filter (where to_tier > from_tier)
                    from tier_review where state = 'WAITING' and {allowed}""";
            case MISUSE -> """
                    count(*) filter (where state = 'OPEN'),
                    count(*) filter (where state = 'OPEN' and opened_at < now() - interval '7 days'),
                    count(*) filter (where decided_at >= :monthBegan)
                    from misuse_case where (state = 'OPEN' or decided_at >= :monthBegan) and {allowed}""";
            case REFUSALS -> """
                    count(*), count(*) filter (where (at at time zone 'Asia/Shanghai')::date = :today),
                    count(distinct person_id)
                    from audit_entry where kind = 'REFUSED' and at >= now() - interval '7 days'""";
            case PEOPLE -> """
                    count(*) filter (where enabled), count(*) filter (where enabled and password_must_change),
                    count(*) filter (where not enabled)
                    from person""";
        };
    }

    private static final String ORDERED = """
            coalesce(sum(amount) filter (where ordered_on >= :month), 0),
            coalesce(sum(amount) filter (where ordered_on < :month), 0), count(*) filter (where ordered_on >= :month)
            from customer_order where not cancelled and ordered_on between :lastMonth and :today and\s""";

    private static final String VISITED = """
            count(*), count(*) filter (where verification in ('CONFIRMED', 'PARTLY')), 0
            from visit where visited_at >= :monthBegan and\s""";

    private static final String WAITING_REPORTS = """
            count(*), count(*) filter (where late), count(*) filter (where state_since < now() - interval '2 days')
            from trip_report where state = '%s' and {allowed}""";

    /** With which record the policy gives what is counted; null where the condition stands in the statement. */
    static @Nullable Action record(NumberKind kind) {
        return switch (kind) {
            case CUSTOMERS -> Action.CUSTOMER_VIEW;
            case ORDERS -> Action.ORDER_VIEW;
            case VISITS -> Action.VISIT_VIEW;
            case GO_AHEADS -> Action.TRIP_DECIDE_GO_AHEAD;
            case TO_SIGN -> Action.REPORT_SIGN;
            case TO_ENTER -> Action.REPORT_ENTER;
            case TO_VERIFY, VERIFIED -> Action.VERIFICATION_CALL;
            case SCOUTING -> Action.SCOUTING_CALL;
            case CARE -> Action.CARE_CALL_MAKE;
            case CASES -> Action.SERVICE_CASE_VIEW;
            case CLAIMS, TO_PAY, PAID -> Action.CLAIM_VIEW;
            case OVERRIDES -> Action.CLAIM_OVERRIDE;
            case TIER_REVIEWS -> Action.TIER_REVIEW_DECIDE;
            case MISUSE -> Action.MISUSE_CASE_VIEW;
            default -> null;
        };
    }
}
