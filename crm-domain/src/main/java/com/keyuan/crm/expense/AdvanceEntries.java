package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import java.util.List;

/** The ledger of advances; append-only. */
public interface AdvanceEntries {

    AdvanceEntry save(AdvanceEntry entry);

    /** What of each advance is set against the claim now. */
    List<Offset> offsetsOf(ExpenseClaimId claim);

    /** What was booked on the advance with all corrections, whatever was taken from it since. */
    Money bookedOf(AdvanceId advance);

    boolean repaidBefore(String reference);

    /** A part of an advance set against a claim. */
    record Offset(AdvanceId advance, Money amount) {}
}
