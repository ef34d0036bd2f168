package com.keyuan.crm.order;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One order. */
@Embeddable
public record OrderId(@Column(name = "id") UUID value) implements Serializable {

    public static OrderId next() {
        return new OrderId(TimeOrderedIds.next());
    }

    public static OrderId of(String value) {
        return new OrderId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
