package com.keyuan.crm.expense;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim stands, and where it can go from there. */
public enum ClaimState {
    /** The claimant writes it. */
    DRAFT,
    /** With finance. */
    SUBMITTED,
    /** Back with reasons; the claimant revises it. */
    REJECTED,
    /** Cleared behind the gate, to be paid. */
    CLEARED,
    PAID,
    /** The bank sent the money back. */
    PAY_FAILED;

    public boolean canBecome(ClaimState next) {
        return successors().contains(next);
    }

    /** Whether finance has let it through. */
    public boolean isCleared() {
        return this == CLEARED || this == PAID || this == PAY_FAILED;
    }

    private Set<ClaimState> successors() {
        return switch (this) {
            case DRAFT -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(CLEARED, REJECTED);
            case REJECTED -> EnumSet.of(DRAFT);
            case CLEARED -> EnumSet.of(PAID, SUBMITTED);
            case PAID -> EnumSet.of(PAY_FAILED);
            case PAY_FAILED -> EnumSet.of(CLEARED);
        };
    }
}
