package com.keyuan.crm.intake;

/** Somebody said that the good rows be entered; the work goes on in the background. */
public record IntakeBegun(IntakeRunId run) {}
