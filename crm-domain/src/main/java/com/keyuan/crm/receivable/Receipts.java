package com.keyuan.crm.receivable;

import java.util.Optional;

/** What came in. */
public interface Receipts {

    Optional<Receipt> findById(ReceiptId id);

    Receipt save(Receipt receipt);

    /** The one that stands with this bank reference. */
    Optional<Receipt> findByReference(String reference);

    Optional<Receipt> lock(ReceiptId id);
}
