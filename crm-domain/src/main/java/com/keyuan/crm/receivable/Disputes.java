package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.util.List;

/** What customers dispute, with how it ended. */
public interface Disputes {

    void open(DisputeId id, InvoiceId invoice, String reason, PersonId by, Instant at);

    void settle(InvoiceId invoice, String outcome, PersonId by, Instant at);

    /**
     * Ends what is disputed of a customer's invoices that are paid or count no more.
     *
     * @return of which
     */
    List<InvoiceId> endSettled(CustomerId customer, PersonId by, Instant at);
}
