package com.keyuan.crm.verification;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The questions of the visit that is being asked about.
 *
 * @param open the results that the answers leave open; empty until all are answered and compared
 */
public record VisitCheck(
        VisitTab tab,
        long version,
        List<QuestionView> questions,
        boolean ready,
        Set<VerificationResult> open,
        @Nullable String note) {}
