package com.keyuan.crm.interaction;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One received touch. */
@Embeddable
public record ReceivedTouchId(@Column(name = "id") UUID value) implements Serializable {

    public static ReceivedTouchId next() {
        return new ReceivedTouchId(TimeOrderedIds.next());
    }

    public static ReceivedTouchId of(String value) {
        return new ReceivedTouchId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
