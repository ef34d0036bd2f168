package com.keyuan.crm.expense;

import com.keyuan.crm.shared.DateRange;
import com.keyuan.crm.shared.Money;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.Role;
import com.keyuan.crm.trip.TripId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A claim on finance's page.
 *
 * @param block what the statement found in its way; the rule finds the same
 * @param offset what the claimant's advances will take of it, oldest first, if cleared in this order
 * @param traveller who has the report while it is not submitted
 * @param caller who is on the phone with one of its customers right now
 * @param onTheTrip whether the one who looks was on the trip
 * @param handled whether the one who looks signed, entered or called
 * @param overrideLacks of whom the second word is missing where one of the two has agreed to let it through
 * @param hasAccount whether the claimant's bank account is known
 * @param stopped whether an open discrepancy keeps a cleared claim from being paid
 */
public record DeskClaim(
        ExpenseClaimId id,
        long version,
        String number,
        ClaimState state,
        PersonId claimant,
        String claimantName,
        String department,
        TripId trip,
        String places,
        DateRange dates,
        Money claimed,
        Money allowed,
        Money offset,
        ReportStage report,
        @Nullable LocalDate qualifiedOn,
        boolean discrepancyDecided,
        boolean overridden,
        @Nullable GateBlock block,
        Instant since,
        Instant submittedAt,
        String traveller,
        @Nullable String caller,
        boolean onTheTrip,
        boolean handled,
        @Nullable Role overrideLacks,
        boolean hasAccount,
        boolean stopped,
        @Nullable GateFace face,
        @Nullable String note) {

    public Money cut() {
        return claimed.minus(allowed);
    }

    public Money due() {
        return allowed.minus(offset);
    }

    /** Whether the one who looks may decide about it. */
    public boolean isDecidable() {
        return !onTheTrip && !handled;
    }

    /** Whether it can be paid now. */
    public boolean isPayable() {
        return !onTheTrip && !stopped && (hasAccount || !due().isPositive());
    }
}
