package com.keyuan.crm.expense;

import com.keyuan.crm.shared.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A payment on a claim's page or in a batch. */
public record PaymentRow(
        ExpenseClaimId claim,
        String claimNumber,
        PaymentBatchId batch,
        String batchNumber,
        int attempt,
        Money amount,
        String payee,
        @Nullable String account,
        @Nullable String bank,
        Instant paidAt,
        @Nullable Instant failedAt,
        @Nullable String failedNote) {

    /** The last four digits only, for pages. */
    public @Nullable String maskedAccount() {
        return account == null || account.length() <= 4 ? account : "**** " + account.substring(account.length() - 4);
    }
}
