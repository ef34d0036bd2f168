package com.keyuan.crm.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as its owner sees it.
 *
 * @param counts how many rows there are of each outcome; empty before the check
 * @param values unknown values with what was said about them, at most 300
 * @param valueCount how many unknown values there are in all
 * @param known for each column of such values, what they may be mapped to
 */
public record IntakePage(
        IntakeRunId id,
        IntakeKind kind,
        String fileName,
        IntakeState state,
        int rowCount,
        Map<RowOutcome, Integer> counts,
        List<IntakeColumn> columns,
        List<ValueGroup> values,
        int valueCount,
        Map<IntakeField, List<Known>> known,
        List<FindingGroup> findings,
        Instant createdAt,
        @Nullable Instant endedAt) {

    public int count(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public IntakeProgress progress() {
        return new IntakeProgress(id, state, rowCount, counts);
    }

    /** Whether two columns bear the header, so that one of them is to be chosen. */
    public boolean isTwice(String header) {
        return columns.stream().filter(column -> column.header().equals(header)).count() > 1;
    }
}
