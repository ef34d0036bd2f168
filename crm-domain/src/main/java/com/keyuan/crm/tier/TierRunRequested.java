package com.keyuan.crm.tier;

/** Somebody wants a run: it is to be executed once the present transaction is committed. */
public record TierRunRequested(TierRunId run) {}
