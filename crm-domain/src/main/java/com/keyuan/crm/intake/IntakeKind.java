package com.keyuan.crm.intake;

/** What the rows of a file are. */
public enum IntakeKind {
    /** Customers, each with one contact a row; further rows of one customer bring further contacts. */
    CUSTOMERS,
    /** Orders of customers that are there. */
    ORDERS,
    /** A call log of a telephone system: touches, known again by channel and reference. */
    CALLS
}
