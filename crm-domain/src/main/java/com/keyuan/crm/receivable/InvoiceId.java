package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One invoice. */
@Embeddable
public record InvoiceId(@Column(name = "id") UUID value) implements Serializable {

    public static InvoiceId next() {
        return new InvoiceId(TimeOrderedIds.next());
    }

    public static InvoiceId of(String value) {
        return new InvoiceId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
