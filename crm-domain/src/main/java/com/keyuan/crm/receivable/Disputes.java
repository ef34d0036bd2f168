package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.PersonId;
import java.time.Instant;

/** What customers dispute, with how it ended. */
public interface Disputes {

    void open(DisputeId id, InvoiceId invoice, String reason, PersonId by, Instant at);

    void settle(InvoiceId invoice, String outcome, PersonId by, Instant at);
}
