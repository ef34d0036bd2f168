package com.keyuan.crm.trust;

/** Somebody wants a run: it is to be executed once the present transaction is committed. */
public record TrustRunRequested(TrustRunId run) {}
