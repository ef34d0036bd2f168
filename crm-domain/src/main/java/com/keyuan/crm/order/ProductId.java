package com.keyuan.crm.order;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One product of the maintained list. */
@Embeddable
public record ProductId(@Column(name = "id") UUID value) implements Serializable {

    public static ProductId next() {
        return new ProductId(TimeOrderedIds.next());
    }

    public static ProductId of(String value) {
        return new ProductId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
