package com.keyuan.crm.customer;

/** Somebody wants the whole base looked through now. */
public record DuplicateScanRequested() {}
