package com.keyuan.crm.interaction;

/** What became of a received touch. */
public enum ReceivedOutcome {
    /** The number is that of one customer: recorded. */
    RECORDED,
    /** Nobody knows the number, or whom of ours it was with: kept until somebody says. */
    WAITING,
    /** Had been received before. */
    KNOWN
}
