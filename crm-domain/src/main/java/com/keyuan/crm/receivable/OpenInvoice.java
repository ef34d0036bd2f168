package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invoice of which something is open, as the ledger says under its lock.
 *
 * @param reopenedOn the last day on which some of it was open again that had been paid until then; null where none was
 */
public record OpenInvoice(
        InvoiceId id,
        String number,
        CustomerId customer,
        LocalDate issuedOn,
        LocalDate dueOn,
        Money open,
        @Nullable LocalDate reopenedOn) {}
