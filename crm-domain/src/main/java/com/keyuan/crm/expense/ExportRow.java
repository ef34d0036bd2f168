package com.keyuan.crm.expense;

import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A claim in the export. */
public record ExportRow(
        String number,
        String claimant,
        String department,
        String tripNumber,
        String places,
        DateRange dates,
        ClaimState state,
        Money claimed,
        Money allowed,
        Money advances,
        @Nullable GateFace face,
        Instant submittedAt,
        @Nullable Instant clearedAt,
        @Nullable Instant paidAt) {

    public Money payable() {
        return allowed.minus(advances);
    }
}
