package com.keyuan.crm.allocation;

import java.util.List;

/**
 * Why a customer cannot go to somebody.
 *
 * @param arguments what the words of the kind need: a tier, numbers, a day
 */
public record MoveHindrance(Kind kind, List<Object> arguments) {

    /** The reasons, in the order in which they are looked for. */
    public enum Kind {
        /** the committee is voting on it */
        BEFORE_COMMITTEE,
        /** an interest of one’s own at the customer, as declared */
        INTEREST,
        /** the tier is only for the senior */
        SENIOR_ONLY,
        /** the tier is not for the new */
        NOT_FOR_NEW,
        /** as many of the tier as the level allows */
        FULL,
        /** went from holder to holder as often as allowed */
        MOVED_TOO_OFTEN,
        /** held it until lately */
        LOCKED_OUT,
        /** made all claims of a day */
        DAY_LIMIT,
        /** made all claims of the longer time */
        TOTAL_LIMIT
    }

    public MoveHindrance {
        arguments = List.copyOf(arguments);
    }

    static MoveHindrance of(Kind kind, Object... arguments) {
        return new MoveHindrance(kind, List.of(arguments));
    }

    public String messageKey() {
        return "allocation.hindrance." + kind;
    }
}
