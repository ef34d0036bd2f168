package com.keyuan.crm.allocation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** How long a handover may take, when it goes up, and what has to be done before it can be accepted. */
public final class HandoverRule {

    public static final int DAYS = 30;
    /** Of the customer's record, in percent. */
    public static final int COMPLETE = 90;
    /** After the last day, until the directors are told too. */
    public static final int DAYS_WITH_THE_MANAGER = 7;

    private HandoverRule() {}

    public static LocalDate dueOn(LocalDate began) {
        return began.plusDays(DAYS);
    }

    public static boolean isLate(LocalDate dueOn, LocalDate today) {
        return today.isAfter(dueOn);
    }

    /** Whether the directors are to be told as well. */
    public static boolean isRaised(LocalDate dueOn, LocalDate today) {
        return today.isAfter(dueOn.plusDays(DAYS_WITH_THE_MANAGER));
    }

    /**
     * What is still to be done.
     *
     * @param done what somebody has ticked
     * @param completeness of the record now, in percent
     * @param visited whether both have been there since it began
     */
    public static Set<HandoverStep> open(Set<HandoverStep> done, int completeness, boolean visited) {
        Set<HandoverStep> open = EnumSet.allOf(HandoverStep.class);
        open.removeAll(done);
        if (completeness >= COMPLETE) {
            open.remove(HandoverStep.RECORD);
        }
        if (visited) {
            open.remove(HandoverStep.VISIT);
        }
        return open;
    }

    /** Whether a move with this reason is one from hand to hand that has to be handed over. */
    public static boolean concerns(AllocationReason reason) {
        return switch (reason) {
            case ASSIGNED, APPLICATION, ROTATION, LEAVING -> true;
            case INITIAL, CLAIM, RECYCLED, CORRECTION -> false;
        };
    }
}
