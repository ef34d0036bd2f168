package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An advance with its ledger. */
public record AdvancePage(AdvanceRow advance, List<Entry> entries, boolean mayRepay) {

    /** One entry, with what remained after it. */
    public record Entry(
            AdvanceEntry.Kind kind,
            Money amount,
            Money after,
            @Nullable ExpenseClaimId claim,
            @Nullable String claimNumber,
            @Nullable String reference,
            @Nullable String note,
            Instant at,
            @Nullable String by) {}

    public AdvancePage {
        entries = List.copyOf(entries);
    }
}
