package com.keyuan.crm.service;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with the code of a case is shown: where it stands, and nobody's name.
 *
 * @param dueOn the day of the present plan; null before there is one
 */
public record PublicCase(
        CaseState state,
        int round,
        int reopened,
        Instant openedAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant doneAt) {}
