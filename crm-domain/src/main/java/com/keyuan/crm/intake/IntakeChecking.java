package com.keyuan.crm.intake;

import com.keyuan.crm.shared.BusinessZone;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Goes through the rows of a file against everything that is known, entering nothing. */
@Component
@RequiredArgsConstructor
class IntakeChecking {

    private static final int AT_ONCE = 1000;

    private final IntakeRowStore rows;
    private final IntakeKnowledge knowledge;
    private final Clock clock;

    void check(IntakeRun run) {
        IntakeRunId id = run.getId();
        Map<IntakeField, Integer> columns = columns(run);
        IntakeFacts facts = facts(run);
        rows.clearResults(id);
        int after = 0;
        for (List<IntakeRow> page; !(page = rows.rows(id, run.getKeyId(), after, AT_ONCE)).isEmpty(); ) {
            rows.store(
                    id,
                    page.stream()
                            .map(row -> result(row, check(run.getKind(), row, null, columns, facts)))
                            .toList());
            after = page.get(page.size() - 1).number();
        }
    }

    /** What is known now, with what was said about this file. */
    IntakeFacts facts(IntakeRun run) {
        return new IntakeFacts(
                BusinessZone.today(clock),
                knowledge.known(run.getKind()),
                rows.choices(run.getId()),
                knowledge.fingerprints(run.getKind()));
    }

    Map<IntakeField, List<Known>> known(IntakeKind kind) {
        return knowledge.known(kind);
    }

    Map<IntakeField, Integer> columns(IntakeRun run) {
        Map<IntakeField, Integer> columns = new EnumMap<>(IntakeField.class);
        rows.columns(run.getId(), run.getKeyId()).forEach(column -> {
            if (column.field() != null) {
                columns.put(column.field(), column.position());
            }
        });
        return columns;
    }

    static RowCheck check(
            IntakeKind kind,
            IntakeRow row,
            @Nullable String mark,
            Map<IntakeField, Integer> columns,
            IntakeFacts facts) {
        RowCells cells = new RowCells(row.cells(), columns);
        return switch (kind) {
            case CUSTOMERS -> CustomerRowRule.check(cells, facts);
            case ORDERS -> OrderRowRule.check(cells, mark, facts);
        };
    }

    private static RowResult result(IntakeRow row, RowCheck check) {
        return new RowResult(row.number(), check.outcome(), check.findings(), check.mark());
    }
}
