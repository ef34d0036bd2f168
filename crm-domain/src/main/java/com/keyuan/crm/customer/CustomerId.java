package com.keyuan.crm.customer;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A customer. */
@Embeddable
public record CustomerId(@Column(name = "id") UUID value) implements Serializable {

    public static CustomerId next() {
        return new CustomerId(TimeOrderedIds.next());
    }

    public static CustomerId of(String value) {
        return new CustomerId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
