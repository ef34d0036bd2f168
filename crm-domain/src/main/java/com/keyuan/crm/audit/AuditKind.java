package com.keyuan.crm.audit;

/** What sort of thing was done. */
public enum AuditKind {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    VIEWED,
    REVEALED,
    SEARCHED,
    EXPORTED,
    IMPORTED,
    CREATED,
    CHANGED,
    APPROVED,
    /** Somebody tried what they have no right to. */
    REFUSED,
    /** A rule of the business said no to somebody who had the right, or it came too late. */
    AGAINST_RULE
}
