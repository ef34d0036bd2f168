package com.keyuan.crm.insight;

import com.keyuan.crm.expense.DeskRow;
import com.keyuan.crm.expense.ExpenseDesk;
import com.keyuan.crm.shared.CurrentUser;
import java.util.List;
import java.util.function.Predicate;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What finance can clear and what is blocked, as its own page says it: the gate is judged in one place. */
@Service
@RequiredArgsConstructor
class DeskQueues {

    private static final List<WorkKind> KINDS = List.of(WorkKind.CLAIM, WorkKind.BLOCKED);

    private final ExpenseDesk desk;

    /** The queues in their order, those of the desk put in at their places. */
    List<WorkList> with(CurrentUser user, List<WorkKind> kinds, List<WorkList> others, int rows) {
        if (kinds.stream().noneMatch(KINDS::contains)) {
            return others;
        }
        ExpenseDesk.Waiting waiting = desk.waiting(user, rows);
        List<WorkList> desks = List.of(
                new WorkList(
                        WorkKind.CLAIM,
                        waiting.figures().clearable(),
                        waiting.clearable().stream().map(DeskQueues::row).toList()),
                new WorkList(
                        WorkKind.BLOCKED,
                        waiting.figures().blocked(),
                        waiting.blocked().stream().map(DeskQueues::row).toList()));
        return kinds.stream()
                .map(kind -> (KINDS.contains(kind) ? desks : others)
                        .stream()
                                .filter(list -> list.kind() == kind)
                                .findFirst()
                                .orElseThrow())
                .toList();
    }

    static Predicate<WorkKind> others() {
        return kind -> !KINDS.contains(kind);
    }

    private static WorkRow row(DeskRow row) {
        return new WorkRow(
                row.claim().id().value(),
                row.claim().number() + " " + row.claim().places(),
                null,
                why(row),
                row.claim().claimantName(),
                row.claim().since(),
                null,
                row.verdict().isOpen() ? row.claim().due() : row.claim().claimed(),
                false);
    }

    /** What blocks it; for one that can be cleared what its face will say. */
    private static @Nullable String why(DeskRow row) {
        if (row.verdict().block() != null) {
            return row.verdict().block().name();
        }
        return row.verdict().face() == null ? null : row.verdict().face().name();
    }
}
