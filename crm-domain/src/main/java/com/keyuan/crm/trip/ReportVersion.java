package com.keyuan.crm.trip;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as it was submitted once, and why it came back. */
public record ReportVersion(
        int number,
        Instant submittedAt,
        String submittedBy,
        ReportContent content,
        @Nullable Instant returnedAt,
        @Nullable String returnedBy,
        @Nullable String returnedNote) {

    /** What it says otherwise than an earlier one. */
    public List<ReportDifference> since(ReportVersion earlier) {
        return ReportDifference.between(earlier.content(), content);
    }
}
