package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Letters that ask for overdue money, kept with what they asked for. */
public interface DunningLetters {

    /** The customer's undisputed invoices that were due before the day. */
    List<OpenInvoice> overdue(CustomerId customer, LocalDate today);

    /** @return whether it was new */
    boolean add(
            DunningLetterId id,
            CustomerId customer,
            DunningStage stage,
            LocalDate on,
            List<OpenInvoice> lines,
            PersonId by,
            Instant at);

    Optional<DunningLetterPage> page(DunningLetterId id);
}
