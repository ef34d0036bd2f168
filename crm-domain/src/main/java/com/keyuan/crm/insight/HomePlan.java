package com.keyuan.crm.insight;

import static com.keyuan.crm.insight.NumberKind.CARE;
import static com.keyuan.crm.insight.NumberKind.CASES;
import static com.keyuan.crm.insight.NumberKind.CLAIMS;
import static com.keyuan.crm.insight.NumberKind.CUSTOMERS;
import static com.keyuan.crm.insight.NumberKind.ENTERED;
import static com.keyuan.crm.insight.NumberKind.MISUSE;
import static com.keyuan.crm.insight.NumberKind.MY_CASES;
import static com.keyuan.crm.insight.NumberKind.MY_CLAIMS;
import static com.keyuan.crm.insight.NumberKind.MY_CUSTOMERS;
import static com.keyuan.crm.insight.NumberKind.MY_ORDERS;
import static com.keyuan.crm.insight.NumberKind.MY_VISITS;
import static com.keyuan.crm.insight.NumberKind.ORDERS;
import static com.keyuan.crm.insight.NumberKind.PAID;
import static com.keyuan.crm.insight.NumberKind.PEOPLE;
import static com.keyuan.crm.insight.NumberKind.REFUSALS;
import static com.keyuan.crm.insight.NumberKind.SCOUTING;
import static com.keyuan.crm.insight.NumberKind.TASKS;
import static com.keyuan.crm.insight.NumberKind.TIER_REVIEWS;
import static com.keyuan.crm.insight.NumberKind.TO_ENTER;
import static com.keyuan.crm.insight.NumberKind.TO_PAY;
import static com.keyuan.crm.insight.NumberKind.TO_SIGN;
import static com.keyuan.crm.insight.NumberKind.TO_VERIFY;
import static com.keyuan.crm.insight.NumberKind.VERIFIED;
import static com.keyuan.crm.insight.NumberKind.VISITS;

import com.keyuan.crm.shared.CurrentUser;
import com.keyuan.crm.shared.Role;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * What each role finds on its home page: the figures above, then the queues in the order in which they are worked off.
 * Who holds several roles finds those of each, in the order of the glossary.
 */
record HomePlan(List<NumberKind> figures, List<WorkKind> queues, boolean ownCustomers, boolean team, boolean travels) {

    static HomePlan of(CurrentUser user) {
        List<HomePlan> plans = user.roles().stream().sorted().map(HomePlan::of).toList();
        return new HomePlan(
                joined(plans, HomePlan::figures),
                joined(plans, HomePlan::queues),
                plans.stream().anyMatch(HomePlan::ownCustomers),
                plans.stream().anyMatch(HomePlan::team),
                plans.stream().anyMatch(HomePlan::travels));
    }

    private static HomePlan of(Role role) {
        return switch (role) {
            case SALES ->
                new HomePlan(
                        List.of(MY_ORDERS, MY_VISITS, MY_CUSTOMERS, MY_CLAIMS),
                        List.of(
                                WorkKind.CASE_UNSOLVED,
                                WorkKind.HANDOVER,
                                WorkKind.RECYCLED,
                                WorkKind.RECYCLING_WARNING),
                        true,
                        false,
                        true);
            case MANAGER ->
                new HomePlan(
                        List.of(TIER_REVIEWS, ORDERS, VISITS, CUSTOMERS),
                        List.of(
                                WorkKind.TIER_REVIEW,
                                WorkKind.TRUST_ALERT,
                                WorkKind.CASE_UNSOLVED,
                                WorkKind.HANDOVER,
                                WorkKind.RECYCLING_WARNING,
                                WorkKind.GO_AHEAD,
                                WorkKind.TO_SIGN),
                        false,
                        true,
                        true);
            case DIRECTOR ->
                new HomePlan(
                        List.of(TO_SIGN, ORDERS, VISITS, CUSTOMERS),
                        List.of(
                                WorkKind.TO_SIGN,
                                WorkKind.OVERRIDE,
                                WorkKind.GO_AHEAD,
                                WorkKind.TIER_REVIEW,
                                WorkKind.TRUST_ALERT),
                        false,
                        true,
                        true);
            case ASSISTANT ->
                new HomePlan(List.of(TO_ENTER, ENTERED, TASKS), List.of(WorkKind.TO_ENTER), false, false, false);
            case PHONE ->
                new HomePlan(
                        List.of(TO_VERIFY, VERIFIED, SCOUTING, CARE),
                        List.of(
                                WorkKind.TO_VERIFY,
                                WorkKind.CASE_CHECK,
                                WorkKind.SCOUTING,
                                WorkKind.CARE,
                                WorkKind.HANDOVER_CALL),
                        false,
                        false,
                        false);
            case SERVICE ->
                new HomePlan(
                        List.of(MY_CASES, CASES, MY_VISITS, MY_CLAIMS),
                        List.of(WorkKind.RESPONSIBILITY, WorkKind.CASE, WorkKind.CASE_OF_NOBODY),
                        false,
                        false,
                        true);
            case FINANCE ->
                new HomePlan(
                        List.of(CLAIMS, TO_PAY, PAID),
                        List.of(WorkKind.CLAIM, WorkKind.BLOCKED, WorkKind.TO_PAY),
                        false,
                        false,
                        false);
            // the committee's applications and votes come with allocation
            case COMMITTEE -> new HomePlan(List.of(TASKS), List.of(), false, false, false);
            case COMPLIANCE ->
                new HomePlan(
                        List.of(MISUSE, REFUSALS), List.of(WorkKind.MISUSE, WorkKind.REFUSAL), false, false, false);
            case ADMIN -> new HomePlan(List.of(PEOPLE, TASKS), List.of(WorkKind.FIRST_PASSWORD), false, false, false);
        };
    }

    private static <T> List<T> joined(List<HomePlan> plans, Function<HomePlan, Collection<T>> part) {
        return plans.stream()
                .flatMap(plan -> part.apply(plan).stream())
                .distinct()
                .toList();
    }
}
