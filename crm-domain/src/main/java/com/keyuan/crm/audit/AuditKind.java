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
    REFUSED
}
