package com.keyuan.crm.verification;

/** Whether a customer of the queue can be rung now. */
public enum QueueState {
    READY,
    /** On somebody's line. */
    TAKEN,
    /** Tried in this half-day already. */
    LATER,
    /** Spoken with a few days ago. */
    RESTING
}
