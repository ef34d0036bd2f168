package com.keyuan.crm.insight;

import java.util.List;

/** The numbers that stand beside entries of the navigation. */
final class NavigationCounts {

    static final List<NumberKind> KINDS = List.of(
            NumberKind.TASKS,
            NumberKind.MY_TRIPS,
            NumberKind.TO_SIGN,
            NumberKind.TO_ENTER,
            NumberKind.TO_VERIFY,
            NumberKind.SCOUTING,
            NumberKind.CARE,
            NumberKind.MY_CASES,
            NumberKind.CLAIMS,
            NumberKind.TIER_REVIEWS,
            NumberKind.MISUSE);

    private NavigationCounts() {}
}
