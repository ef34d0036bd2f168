package com.keyuan.crm.allocation;

/** Why a customer changed hands. */
public enum AllocationReason {
    /** Whoever creates a customer holds it, if a salesperson. */
    INITIAL,
    /** A manager gave it. */
    ASSIGNED,
    /** Won in an application. */
    APPLICATION,
    /** Taken from the pool. */
    CLAIM,
    ROTATION,
    /** The former holder left. */
    LEAVING,
    /** Fell back to the pool, unattended. */
    RECYCLED,
    /** The record was wrong; counts for no limit. */
    CORRECTION;

    /** Whether the customer goes to nobody in this way while the committee has a ballot on it. */
    boolean waitsForCommittee() {
        return this == ASSIGNED || this == CLAIM;
    }
}
