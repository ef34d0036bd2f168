package com.keyuan.crm.intake;

import java.util.Map;

/** How far a file is. */
public record IntakeProgress(IntakeRunId id, IntakeState state, int rowCount, Map<RowOutcome, Integer> counts) {

    /** Rows that have been entered. */
    public int done() {
        return counts.getOrDefault(RowOutcome.ENTERED, 0);
    }

    /** Rows that are entered or will be. */
    public int toEnter() {
        return done() + counts.getOrDefault(RowOutcome.GOOD, 0);
    }
}
