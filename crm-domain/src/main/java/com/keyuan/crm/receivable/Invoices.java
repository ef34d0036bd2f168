package com.keyuan.crm.receivable;

import java.util.Optional;
import java.util.UUID;

/** The invoices. */
public interface Invoices {

    Optional<Invoice> findById(InvoiceId id);

    Invoice save(Invoice invoice);

    Optional<Invoice> findByNumber(String number);

    /** Whether an invoice that counts bills the instalment. */
    boolean isBilled(UUID instalment);

    Optional<Invoice> lock(InvoiceId id);
}
