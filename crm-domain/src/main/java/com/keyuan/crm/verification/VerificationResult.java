package com.keyuan.crm.verification;

/** What the call showed about one visit. */
public enum VerificationResult {
    CONFIRMED,
    PARTLY,
    NOT_CONFIRMED,
    /** Nobody who could say was reached; closed by the lead of the phone team. */
    UNVERIFIABLE
}
