package com.keyuan.crm.intake;

/** How many rows have the same finding in the same column. */
public record FindingGroup(IntakeField field, String messageKey, boolean blocking, int rows) {}
