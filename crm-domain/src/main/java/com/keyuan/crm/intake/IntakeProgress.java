package com.keyuan.crm.intake;

import java.util.Map;

/** How far a file is. */
public record IntakeProgress(IntakeRunId id, IntakeState state, int rowCount, Map<RowOutcome, Integer> counts) {

    /** Rows that are dealt with. */
    public int done() {
        return rowCount - counts.getOrDefault(RowOutcome.GOOD, 0);
    }
}
