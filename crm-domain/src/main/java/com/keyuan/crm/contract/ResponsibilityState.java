package com.keyuan.crm.contract;

/** Where the responsibility for serving a contract stands with one person. */
public enum ResponsibilityState {
    /** waits to be accepted */
    OFFERED,
    ACCEPTED,
    /** declined with a reason; somebody else was asked */
    DECLINED,
    /** given to a colleague */
    PASSED_ON,
    /** the contract was cancelled, or nobody was asked any more */
    ENDED;

    public boolean isOpen() {
        return this == OFFERED || this == ACCEPTED;
    }
}
