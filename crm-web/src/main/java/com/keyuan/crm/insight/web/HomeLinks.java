package com.keyuan.crm.insight.web;

import com.keyuan.crm.insight.HomeNumber;
import com.keyuan.crm.insight.NumberKind;
import com.keyuan.crm.insight.WorkKind;
import com.keyuan.crm.insight.WorkList;
import com.keyuan.crm.insight.WorkRow;
import java.util.List;

/** Where each number and each piece of work is found. */
final class HomeLinks {

    private HomeLinks() {}

    /** @param late whether the second value is a reason to hurry */
    record Figure(HomeNumber number, String href, boolean late) {}

    /** @param href the whole queue */
    record Queue(WorkKind kind, String href, String icon, long total, List<Item> items) {}

    /** @param href where it is done */
    record Item(WorkRow row, String href) {}

    /** @param entry the key of the navigation's entry */
    record Count(String entry, long number, boolean late) {}

    static Figure figure(HomeNumber number) {
        return new Figure(number, list(number.kind()), isLate(number));
    }

    static Queue queue(WorkList list) {
        return new Queue(
                list.kind(),
                list(list.kind()),
                icon(list.kind()),
                list.total(),
                list.rows().stream()
                        .map(row -> new Item(row, item(list.kind(), row)))
                        .toList());
    }

    static Count count(HomeNumber number) {
        // claims are counted by their third value, the first is money
        long count = (number.kind().isMoney() ? number.third() : number.first()).longValue();
        return new Count(entry(number.kind()), count, isLate(number));
    }

    private static boolean isLate(HomeNumber number) {
        return number.second().signum() > 0
                && switch (number.kind()) {
                    case TASKS, MY_TRIPS, GO_AHEADS, TO_SIGN, TO_ENTER, TO_VERIFY, SCOUTING, CARE, MY_CASES, CASES ->
                        true;
                    case MY_CLAIMS, CLAIMS, TO_PAY, MISUSE -> true;
                    default -> false;
                };
    }

    private static String list(NumberKind kind) {
        return switch (kind) {
            case TASKS -> "/tasks";
            case MY_CUSTOMERS, CUSTOMERS -> "/customers";
            case MY_ORDERS, ORDERS -> "/orders";
            case MY_TRIPS, MY_VISITS, VISITS, GO_AHEADS -> "/trips";
            case TO_SIGN -> "/signatures";
            case TO_ENTER, ENTERED -> "/entries";
            case TO_VERIFY -> "/verifications";
            case VERIFIED -> "/verifications/results";
            case SCOUTING -> "/scouting";
            case CARE -> "/care-calls";
            case MY_CASES, CASES -> "/service-cases";
            case MY_CLAIMS -> "/claims";
            case CLAIMS, TO_PAY, PAID, OVERRIDES -> "/claims/desk";
            case TIER_REVIEWS -> "/tiers/reviews";
            case MISUSE -> "/misuse-cases";
            case REFUSALS -> "/access-log?kind=REFUSED";
            case PEOPLE -> "/people";
        };
    }

    private static String list(WorkKind kind) {
        return switch (kind) {
            case TO_SIGN -> "/signatures";
            case GO_AHEAD -> "/trips";
            case TO_ENTER -> "/entries";
            case TIER_REVIEW -> "/tiers/reviews";
            case TRUST_ALERT -> "/trust/alerts";
            case RECYCLING_WARNING -> "/recycling";
            case HANDOVER, HANDOVER_CALL -> "/handovers";
            case RESPONSIBILITY -> "/responsibilities";
            case RECYCLED -> "/recycling/moves";
            case TO_VERIFY -> "/verifications";
            case SCOUTING -> "/scouting";
            case CARE -> "/care-calls";
            case CASE -> "/service-cases";
            case CASE_OF_NOBODY, CASE_UNSOLVED -> "/service-cases?view=open";
            case CASE_CHECK -> "/service-cases?view=check";
            case CLAIM, BLOCKED, TO_PAY, OVERRIDE -> "/claims/desk";
            case MISUSE -> "/misuse-cases";
            case REFUSAL -> "/access-log?kind=REFUSED";
            case FIRST_PASSWORD -> "/people";
        };
    }

    private static String item(WorkKind kind, WorkRow row) {
        return switch (kind) {
            case TO_SIGN -> "/signatures/" + row.subject();
            case TO_ENTER -> "/entries/" + row.subject();
            case GO_AHEAD -> "/trips/" + row.subject();
            case CASE, CASE_OF_NOBODY, CASE_UNSOLVED, CASE_CHECK -> "/service-cases/" + row.subject();
            case CLAIM, BLOCKED, TO_PAY, OVERRIDE -> "/claims/" + row.subject();
            case MISUSE -> "/misuse-cases/" + row.subject();
            case FIRST_PASSWORD -> "/people/" + row.subject();
            case TIER_REVIEW -> "/tiers/reviews/" + row.subject();
            case RECYCLING_WARNING -> "/customers/" + row.subject();
            case HANDOVER, HANDOVER_CALL -> "/handovers/" + row.subject();
            case RESPONSIBILITY -> "/responsibilities/" + row.subject();
            case RECYCLED -> "/recycling/moves/" + row.subject();
            case TRUST_ALERT, TO_VERIFY, SCOUTING, CARE, REFUSAL -> list(kind);
        };
    }

    private static String icon(WorkKind kind) {
        return switch (kind) {
            case TO_SIGN -> "signature";
            case GO_AHEAD -> "route";
            case TO_ENTER -> "checkbox";
            case TIER_REVIEW -> "stairs";
            case TRUST_ALERT -> "alert-triangle";
            case RECYCLING_WARNING -> "hourglass";
            case HANDOVER -> "arrows-exchange";
            case HANDOVER_CALL -> "phone-outgoing";
            case RESPONSIBILITY -> "user-check";
            case RECYCLED -> "droplet";
            case TO_VERIFY -> "phone-check";
            case SCOUTING -> "phone-outgoing";
            case CARE -> "heart-handshake";
            case CASE, CASE_OF_NOBODY, CASE_UNSOLVED -> "lifebuoy";
            case CASE_CHECK -> "phone-check";
            case CLAIM, OVERRIDE -> "receipt";
            case BLOCKED -> "lock";
            case TO_PAY -> "cash";
            case MISUSE, REFUSAL -> "shield-check";
            case FIRST_PASSWORD -> "users";
        };
    }

    private static String entry(NumberKind kind) {
        return switch (kind) {
            case TASKS -> "tasks";
            case MY_TRIPS -> "trips";
            case TO_SIGN -> "signatures";
            case TO_ENTER -> "entries";
            case TO_VERIFY -> "verifications";
            case SCOUTING -> "scouting";
            case CARE -> "care-calls";
            case MY_CASES -> "service-cases";
            case CLAIMS -> "desk";
            case TIER_REVIEWS -> "tier-reviews";
            case MISUSE -> "misuse-cases";
            default -> "none";
        };
    }
}
