package com.keyuan.crm.allocation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A ballot in a list.
 *
 * @param voted whether the reader has voted
 * @param recused whether the reader takes no part
 * @param winner null for nobody, and while it is open
 */
public record BallotRow(
        BallotId id,
        String customer,
        String tier,
        @Nullable String region,
        String applicants,
        int candidates,
        Instant openedAt,
        LocalDate dueOn,
        @Nullable Instant escalatedAt,
        BallotState state,
        int votes,
        boolean voted,
        boolean recused,
        @Nullable String winner,
        @Nullable BallotManner manner,
        @Nullable Instant decidedAt) {}
