package com.keyuan.crm.intake;

import com.keyuan.crm.shared.BusinessZone;
import com.keyuan.crm.shared.CurrentUser;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Goes through the rows of a file against everything that is known, entering nothing. */
@Component
@RequiredArgsConstructor
class IntakeChecking {

    private static final int AT_ONCE = 1000;

    private final IntakeKinds kinds;
    private final IntakeRowStore rows;
    private final IntakeMapping mapping;
    private final IntakeKnowledge knowledge;
    private final Clock clock;

    void check(CurrentUser user, IntakeRun run) {
        IntakeRunId id = run.getId();
        IntakeOf<?> kind = kinds.of(run.getKind());
        List<IntakeColumn> headers = mapping.columns(id, run.getKeyId());
        Map<IntakeField, Integer> columns = columns(headers);
        IntakeFacts facts = facts(user, run);
        rows.clearResults(id);
        List<IntakeRow> page = rows.rows(id, run.getKeyId(), 0, AT_ONCE);
        while (!page.isEmpty()) {
            rows.store(
                    id,
                    page.stream()
                            .map(row -> result(
                                    run.getKind(),
                                    row,
                                    headers.size(),
                                    kind.check(new RowCells(row.cells(), columns), null, facts)))
                            .toList());
            page = rows.rows(id, run.getKeyId(), page.get(page.size() - 1).number(), AT_ONCE);
        }
    }

    /** What is known now, with what was said about this file. */
    IntakeFacts facts(CurrentUser user, IntakeRun run) {
        return new IntakeFacts(
                BusinessZone.today(clock),
                knowledge.known(user, run.getKind()),
                mapping.choices(run.getId()),
                knowledge.fingerprints(run.getKind()));
    }

    Map<IntakeField, Integer> columns(IntakeRun run) {
        return columns(mapping.columns(run.getId(), run.getKeyId()));
    }

    private static Map<IntakeField, Integer> columns(List<IntakeColumn> headers) {
        Map<IntakeField, Integer> columns = new EnumMap<>(IntakeField.class);
        headers.forEach(column -> {
            if (column.field() != null) {
                columns.put(column.field(), column.position());
            }
        });
        return columns;
    }

    /** A row with more cells than there are columns has a separator in a cell, and nobody knows in which. */
    private static RowResult result(IntakeKind kind, IntakeRow row, int columns, RowCheck<?> check) {
        if (row.cells().stream().skip(columns).anyMatch(cell -> !cell.isBlank())) {
            Finding shifted = Finding.blocking(IntakeField.of(kind).get(0), "moreCells", "");
            return new RowResult(row.number(), RowOutcome.BAD, List.of(shifted), null);
        }
        return new RowResult(row.number(), check.outcome(), check.findings(), check.mark());
    }
}
