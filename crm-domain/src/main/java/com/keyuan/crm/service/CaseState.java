package com.keyuan.crm.service;

/** Where a service case stands in its round. */
public enum CaseState {
    /** somebody says what is to be done, by whom and by when */
    PLAN,
    /** it is being done */
    DO,
    /** the customer is asked whether it is solved */
    CHECK,
    /** the customer said that it is */
    DONE
}
