package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the list of invoices. */
public record InvoiceRow(
        InvoiceId id,
        String number,
        CustomerId customer,
        String customerName,
        @Nullable String holder,
        LocalDate issuedOn,
        LocalDate dueOn,
        BigDecimal amount,
        BigDecimal open,
        InvoiceStanding standing,
        long daysLate) {}
