package com.keyuan.crm.receivable;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One dispute of an invoice. */
@Embeddable
public record DisputeId(@Column(name = "id") UUID value) implements Serializable {

    public static DisputeId next() {
        return new DisputeId(TimeOrderedIds.next());
    }

    public static DisputeId of(String value) {
        return new DisputeId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
