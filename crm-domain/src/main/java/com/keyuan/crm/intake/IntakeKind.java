package com.keyuan.crm.intake;

/** What the rows of a file are. */
public enum IntakeKind {
    /** Customers, each with one contact a row; further rows of one customer bring further contacts. */
    CUSTOMERS,
    /** Orders of customers that are there. */
    ORDERS,
    /** A call log of a telephone system: touches, known again by channel and reference. */
    CALLS,
    /** A ledger of invoices, settled and open ones; known again by number. */
    INVOICES,
    /** Receipts, or a bank statement of money that came in; known again by the bank’s reference. */
    RECEIPTS
}
