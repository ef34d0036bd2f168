package com.keyuan.crm.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One visit of a call: how far its questions are. */
public record VisitTab(
        VerificationId id,
        Instant visitedAt,
        int answered,
        int total,
        @Nullable VerificationResult result) {}
