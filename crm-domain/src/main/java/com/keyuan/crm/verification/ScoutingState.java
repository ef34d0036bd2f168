package com.keyuan.crm.verification;

/** Where a scouting request stands. */
public enum ScoutingState {
    ASKED,
    ANSWERED,
    /** Nobody was reached before the trip began. */
    NOT_REACHED,
    /** The trip was cancelled, is over, or no longer goes there. */
    WITHDRAWN
}
