package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;

/** An invoice of which something is open, as the ledger says under its lock. */
public record OpenInvoice(
        InvoiceId id, String number, CustomerId customer, LocalDate issuedOn, LocalDate dueOn, Money open) {}
