package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invoice as it is recorded.
 *
 * @param amount CNY with VAT, more than nothing
 * @param contract what it bills, null where there is none
 * @param instalment which of the contract's; billed once
 */
public record InvoiceEntry(
        InvoiceId id,
        CustomerId customer,
        String number,
        Money amount,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable UUID contract,
        @Nullable UUID instalment,
        @Nullable String note) {}
