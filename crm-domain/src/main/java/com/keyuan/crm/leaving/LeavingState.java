package com.keyuan.crm.leaving;

/** How far a leaving is. */
public enum LeavingState {
    /** On notice. */
    OPEN,
    /** The person stays. */
    WITHDRAWN,
    /** The account is closed. */
    CLOSED
}
