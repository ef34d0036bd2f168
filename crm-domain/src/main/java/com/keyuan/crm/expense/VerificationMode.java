package com.keyuan.crm.expense;

/** What payment waits for. */
public enum VerificationMode {
    /** required: every claim waits for the phone team. */
    REQUIRED,
    /** within-days:N: a claim waits N working days from the day its report was marked qualified. */
    WITHIN_DAYS,
    /** above:AMOUNT: only claims above the amount wait. */
    ABOVE
}
