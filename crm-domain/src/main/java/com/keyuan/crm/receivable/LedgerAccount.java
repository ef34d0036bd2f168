package com.keyuan.crm.receivable;

/** The accounts of the ledger; it keeps what customers owe and paid, no more. */
public enum LedgerAccount {
    /** Money on the company's accounts: debit when it comes in. */
    BANK,
    /** What customers owe, invoice by invoice: debit when billed. */
    RECEIVABLE,
    /** Money of customers that is matched to no invoice yet, receipt by receipt: credit when it comes in. */
    CREDIT,
    /** What was billed: credit. */
    SALES
}
