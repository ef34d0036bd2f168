package com.keyuan.crm.expense;

/** What a cleared claim says of the verification on its face. */
public enum GateFace {
    /** Every visit was verified by phone. */
    VERIFIED,
    /** The phone team did not reach the customer in the days that the policy gives it. */
    NOT_REACHED,
    /** Not verified; the policy waits only for dearer claims. */
    BELOW_AMOUNT,
    /** The phone team gave up. */
    UNVERIFIABLE,
    /** A visit was not confirmed; the case is decided, the lines concerned are cut. */
    DECIDED,
    /** Director and finance let it through together. */
    OVERRIDDEN
}
