package com.keyuan.crm.receivable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;

/** From which day something may count as undone: not before it happened, not ahead. */
public final class ReversalRule {

    private ReversalRule() {}

    /** @throws LedgerRefused when the day cannot be */
    public static void check(LocalDate on, Collection<LedgerEntry> undone, LocalDate today) {
        if (on.isAfter(today)) {
            throw LedgerRefused.reversedAhead();
        }
        undone.stream()
                .map(LedgerEntry::on)
                .max(Comparator.naturalOrder())
                .filter(on::isBefore)
                .ifPresent(earliest -> {
                    throw LedgerRefused.reversedTooEarly(earliest);
                });
    }
}
