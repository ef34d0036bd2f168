package com.keyuan.crm.territory;

/** Somebody wants a plan: it is to be solved once the present transaction is committed. */
public record RotationRequested(RotationPlanId plan) {}
