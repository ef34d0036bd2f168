package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One promise to pay. */
@Embeddable
public record PromiseId(@Column(name = "id") UUID value) implements Serializable {

    public static PromiseId next() {
        return new PromiseId(TimeOrderedIds.next());
    }

    public static PromiseId of(String value) {
        return new PromiseId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
