package com.keyuan.crm.expense;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One move in a claim's history.
 *
 * @param by null where a decision elsewhere moved it
 */
public record ClaimMove(
        int revision,
        @Nullable ClaimState from,
        ClaimState to,
        Instant at,
        @Nullable String by,
        @Nullable String note) {}
