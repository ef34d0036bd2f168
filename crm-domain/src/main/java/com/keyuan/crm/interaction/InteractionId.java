package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One touch. */
@Embeddable
public record InteractionId(@Column(name = "id") UUID value) implements Serializable {

    public static InteractionId next() {
        return new InteractionId(TimeOrderedIds.next());
    }

    public static InteractionId of(String value) {
        return new InteractionId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
