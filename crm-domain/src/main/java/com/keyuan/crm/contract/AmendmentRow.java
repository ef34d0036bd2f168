package com.keyuan.crm.contract;

import com.keyuan.crm.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What was agreed anew, and what it was before.
 *
 * @param planBefore the instalments as they were; without ids
 */
public record AmendmentRow(
        int ordinal,
        String reason,
        LocalDate agreedOn,
        Money before,
        Money after,
        List<Part> planBefore,
        String by,
        Instant at) {

    public AmendmentRow {
        planBefore = List.copyOf(planBefore);
    }

    /** An instalment that was. */
    public record Part(LocalDate dueOn, Money amount) {}
}
