package com.keyuan.crm.allocation;

/** Why an approved move of a plan is left out when the plan is carried out; the others are carried out all the same. */
public enum PlanObstacle {
    /** Somebody else holds the customer by now, or nobody does. */
    HOLDER_CHANGED,
    /** Whoever was to receive it is not here to stay, or does not sell any more. */
    RECEIVER_GONE,
    /** The receiver has declared an interest at the customer. */
    INTEREST,
    /** The tier asks for more experience. */
    LEVEL,
    /** The receiver holds as many of the tier as the level allows. */
    FULL,
    MOVED_TOO_OFTEN
}
