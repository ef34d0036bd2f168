package com.keyuan.crm.intake;

import java.time.Instant;

/** A run in the list. */
public record IntakeRunRow(
        IntakeRunId id, IntakeKind kind, String fileName, IntakeState state, int rowCount, Instant createdAt) {}
