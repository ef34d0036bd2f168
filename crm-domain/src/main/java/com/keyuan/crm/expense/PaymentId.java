package com.keyuan.crm.expense;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One attempt to pay one claim. */
@Embeddable
public record PaymentId(@Column(name = "id") UUID value) implements Serializable {

    public static PaymentId next() {
        return new PaymentId(TimeOrderedIds.next());
    }

    public static PaymentId of(String value) {
        return new PaymentId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
