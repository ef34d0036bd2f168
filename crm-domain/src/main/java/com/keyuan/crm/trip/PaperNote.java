package com.keyuan.crm.trip;

/** What a report says of its own signatures where the separation of duties could not be kept or was switched off. */
public enum PaperNote {
    /** Nobody could sign when it was submitted; the administrator was asked to name a deputy. */
    NO_SIGNER,
    /** Signed by the deputy named for directors. */
    SIGNED_BY_DEPUTY,
    /** Signed and entered by the same person: the policy of four persons was off. */
    ENTERED_BY_SIGNER
}
