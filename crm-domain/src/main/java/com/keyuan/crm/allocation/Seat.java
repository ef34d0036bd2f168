package com.keyuan.crm.allocation;

/** What somebody is on the committee. */
public enum Seat {
    /** presides and breaks ties */
    CHAIR,
    /** presides where the chair is recused */
    DEPUTY,
    /** votes */
    MEMBER
}
