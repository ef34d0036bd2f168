package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import com.keyuan.crm.shared.SourceRef;

/**
 * A customer disputes an invoice: it is not chased while that lasts, somebody is to find out.
 *
 * @param source the dispute, not the invoice: what is disputed a second time is followed a second time
 */
public record InvoiceDisputed(
        InvoiceId invoice, CustomerId customer, String number, String reason, PersonId reportedBy, SourceRef source) {}
