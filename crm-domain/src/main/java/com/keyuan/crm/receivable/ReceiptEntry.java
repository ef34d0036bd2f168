package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that came in, as it is recorded.
 *
 * @param reference the bank's own of this payment
 * @param customer whose money it is; null while nobody knows
 */
public record ReceiptEntry(
        ReceiptId id,
        CompanyAccountId account,
        String reference,
        Money amount,
        LocalDate receivedOn,
        String payer,
        @Nullable CustomerId customer,
        @Nullable String note) {}
