package com.keyuan.crm.allocation;

/** How a ballot stands. */
public enum BallotState {
    /** votes are cast */
    OPEN,
    /** and carried out */
    DECIDED,
    /** the customer found a holder otherwise, or nobody asks any more */
    OVERTAKEN
}
