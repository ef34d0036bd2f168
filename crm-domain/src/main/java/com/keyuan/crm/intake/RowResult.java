package com.keyuan.crm.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found in a row, to be stored and shown.
 *
 * @param mark by what an order is known again, also when the import is interrupted between two rows that say the same
 */
public record RowResult(
        int number,
        RowOutcome outcome,
        List<Finding> findings,
        @Nullable String mark) {

    public RowResult {
        findings = List.copyOf(findings);
    }
}
