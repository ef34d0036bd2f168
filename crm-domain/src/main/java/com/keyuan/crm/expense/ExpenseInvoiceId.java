package com.keyuan.crm.expense;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One tax invoice. */
@Embeddable
public record ExpenseInvoiceId(@Column(name = "id") UUID value) implements Serializable {

    public static ExpenseInvoiceId next() {
        return new ExpenseInvoiceId(TimeOrderedIds.next());
    }

    public static ExpenseInvoiceId of(String value) {
        return new ExpenseInvoiceId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
