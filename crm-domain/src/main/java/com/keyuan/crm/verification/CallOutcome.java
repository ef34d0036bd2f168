package com.keyuan.crm.verification;

/** How a call ended. */
public enum CallOutcome {
    /** What the call was for is done. */
    COMPLETED(true),
    NO_ANSWER(false),
    BUSY(false),
    WRONG_NUMBER(false),
    /** They asked to be rung another time. */
    CALL_BACK(false),
    /** They do not want to talk. */
    DECLINED(true),
    /** Who answered could not say anything about it. */
    COULD_NOT_SAY(false),
    /** Given back before it was dialled. */
    RELEASED(false),
    /** Left alone until the lease ran out. */
    LAPSED(false);

    private final boolean rests;

    CallOutcome(boolean rests) {
        this.rests = rests;
    }

    /** Whether the customer is now left in peace for some days. */
    public boolean rests() {
        return rests;
    }

    /** Whether somebody of the customer was spoken with. */
    public boolean isTalk() {
        return this == COMPLETED || this == CALL_BACK || this == DECLINED || this == COULD_NOT_SAY;
    }

    /** Whether it counts as one of the attempts to reach the customer. */
    public boolean isAttempt() {
        return this != COMPLETED && this != RELEASED && this != LAPSED;
    }

    /** Whether a caller may choose it when hanging up. */
    public boolean isChosen() {
        return isAttempt();
    }
}
