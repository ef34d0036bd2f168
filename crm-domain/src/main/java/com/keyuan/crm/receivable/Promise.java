package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the customer said it would pay of an invoice, and by which day. */
public record Promise(
        PromiseId id,
        InvoiceId invoice,
        LocalDate promisedOn,
        Money amount,
        @Nullable String saidBy,
        LocalDate madeOn) {}
