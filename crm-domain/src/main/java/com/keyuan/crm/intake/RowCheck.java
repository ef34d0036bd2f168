package com.keyuan.crm.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row says and what becomes of it.
 *
 * @param line what is to be entered, for a good row
 * @param mark by what it is known again; null where its kind needs none
 */
record RowCheck<L>(
        RowOutcome outcome,
        List<Finding> findings,
        @Nullable L line,
        @Nullable String mark) {

    RowCheck {
        findings = List.copyOf(findings);
    }

    static <L> RowCheck<L> of(RowOutcome outcome, List<Finding> findings) {
        return new RowCheck<>(outcome, findings, null, null);
    }

    static boolean isBad(List<Finding> findings) {
        return findings.stream().anyMatch(Finding::blocking);
    }
}
