package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim as it was submitted. */
public record ClaimVersion(int revision, Instant submittedAt, Money claimed, List<Line> lines) {

    public ClaimVersion {
        lines = List.copyOf(lines);
    }

    /** A line as it was. */
    public record Line(
            ExpenseLineId id,
            int position,
            LineCategory category,
            LocalDate spentOn,
            int days,
            @Nullable String city,
            Money amount,
            @Nullable String invoice,
            @Nullable String customer,
            @Nullable String note) {}
}
