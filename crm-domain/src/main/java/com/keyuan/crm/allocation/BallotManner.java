package com.keyuan.crm.allocation;

/** How a ballot was decided. */
public enum BallotManner {
    /** by most votes */
    MAJORITY,
    /** a tie, by the word of whoever presided */
    CASTING,
    /** by a director alone, for want of a quorum */
    DIRECTOR
}
