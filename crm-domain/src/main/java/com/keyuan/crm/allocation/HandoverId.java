package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One handover of one customer. */
@Embeddable
public record HandoverId(@Column(name = "id") UUID value) implements Serializable {

    public static HandoverId next() {
        return new HandoverId(TimeOrderedIds.next());
    }

    public static HandoverId of(String value) {
        return new HandoverId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
