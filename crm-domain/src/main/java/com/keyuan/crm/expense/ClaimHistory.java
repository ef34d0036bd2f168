package com.keyuan.crm.expense;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a claim was before: every submission as it was, and every move. */
public interface ClaimHistory {

    /** Keeps the claim as submitted, under its revision. */
    void keepVersion(ExpenseClaimId claim);

    /** @param by null where a decision moved it: who decided is not for the claim's readers */
    void moved(ExpenseClaim claim, @Nullable ClaimState from, Instant at, @Nullable PersonId by, @Nullable String note);
}
