package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;

/** A customer disputes an invoice: it is not chased while that lasts, somebody is to find out. */
public record InvoiceDisputed(
        InvoiceId invoice, CustomerId customer, String number, String reason, PersonId reportedBy, SourceRef source) {}
