package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import java.time.Instant;
import java.time.LocalDate;

/** The alerts of all invoices, in statements over everybody. */
public interface ReceivableAlerts {

    /** Makes other nodes wait until the transaction ends. */
    void oneAtATime();

    boolean isDone(LocalDate night);

    /**
     * Raises every step that an open, undisputed invoice has reached and that was not raised before, tells whom it
     * concerns of the latest of them, and ends what is paid, disputed or overtaken by a later step.
     */
    AlertNight execute(ReceivablePolicy policy, LocalDate night, Instant now);

    /** Ends what alerts a customer's invoices that are paid, disputed or reversed still have. */
    void endSettled(CustomerId customer, Instant now);
}
