package com.keyuan.crm.allocation;

/** How far an application has come. */
public enum ApplicationState {
    /** waits for the head of the department */
    FILED,
    /** before the committee */
    APPROVED,
    /** by the head, with a reason */
    DECLINED,
    /** by the applicant */
    WITHDRAWN,
    /** by the committee, for every customer of it */
    DECIDED
}
