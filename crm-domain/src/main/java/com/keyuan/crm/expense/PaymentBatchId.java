package com.keyuan.crm.expense;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One batch of payments. */
@Embeddable
public record PaymentBatchId(@Column(name = "id") UUID value) implements Serializable {

    public static PaymentBatchId next() {
        return new PaymentBatchId(TimeOrderedIds.next());
    }

    public static PaymentBatchId of(String value) {
        return new PaymentBatchId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
