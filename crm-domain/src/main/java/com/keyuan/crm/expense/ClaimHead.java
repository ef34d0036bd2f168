package com.keyuan.crm.expense;

import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.trip.TripId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The head of a claim's page. */
public record ClaimHead(
        ExpenseClaimId id,
        long version,
        String number,
        ClaimState state,
        Instant since,
        int revision,
        TripId trip,
        String tripNumber,
        String purpose,
        String places,
        DateRange dates,
        PersonId claimant,
        String claimantName,
        String department,
        Money claimed,
        Money allowed,
        Money advances,
        @Nullable String note,
        @Nullable GateFace face,
        @Nullable Instant submittedAt,
        @Nullable Instant clearedAt,
        @Nullable String clearedBy,
        boolean clearedByHandler,
        @Nullable Instant paidAt) {

    public Money payable() {
        return allowed.minus(advances);
    }

    /** What finance and decisions took off (核减). */
    public Money cut() {
        return claimed.minus(allowed);
    }
}
