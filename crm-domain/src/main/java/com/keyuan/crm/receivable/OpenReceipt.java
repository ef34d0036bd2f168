package com.keyuan.crm.receivable;

import com.keyuan.crm.customer.CustomerId;
import com.keyuan.crm.shared.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A receipt and what of it is matched to nothing yet, as the ledger says under its lock.
 *
 * @param freedOn the last day on which money of it was freed that had paid something until then; null where none was
 */
public record OpenReceipt(
        ReceiptId id,
        @Nullable CustomerId customer,
        LocalDate receivedOn,
        Money amount,
        Money unmatched,
        String reference,
        boolean reversed,
        @Nullable LocalDate freedOn) {

    /** With so much less of it left. */
    OpenReceipt less(Money taken) {
        return new OpenReceipt(id, customer, receivedOn, amount, unmatched.minus(taken), reference, reversed, freedOn);
    }
}
