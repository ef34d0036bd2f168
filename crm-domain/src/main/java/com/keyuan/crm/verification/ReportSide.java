package com.keyuan.crm.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the salesperson wrote about a visit; shown question by question, and only after the answer is recorded. */
public record ReportSide(
        Instant visitedAt,
        List<String> met,
        @Nullable String business,
        @Nullable String result,
        @Nullable String need) {

    /** What the report says to a question; empty where it says nothing. */
    List<String> says(VerificationQuestion question) {
        return switch (question) {
            case MET -> met;
            case DISCUSSED -> given(business, result);
            case NEED -> given(need, null);
            case THERE, UNSOLVED, SATISFACTION -> List.of();
        };
    }

    private static List<String> given(@Nullable String first, @Nullable String second) {
        return java.util.stream.Stream.of(first, second)
                .filter(java.util.Objects::nonNull)
                .map(java.util.Objects::requireNonNull)
                .toList();
    }
}
