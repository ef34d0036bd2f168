package com.keyuan.crm.trip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A report as it was submitted once, and why it came back. */
public record ReportVersion(
        int number,
        Instant submittedAt,
        String submittedBy,
        ReportContent content,
        @Nullable Instant returnedAt,
        @Nullable String returnedBy,
        @Nullable String returnedNote) {}
