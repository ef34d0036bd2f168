package com.keyuan.crm.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A visit with its result, as the phone team looks back on it. */
public record ResultRow(
        VerificationId id,
        String name,
        String tier,
        Instant visitedAt,
        VerificationResult result,
        @Nullable Integer rating,
        @Nullable String note,
        Instant closedAt,
        String closedBy) {}
