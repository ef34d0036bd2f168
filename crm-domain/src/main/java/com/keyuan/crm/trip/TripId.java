package com.keyuan.crm.trip;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A journey. */
@Embeddable
public record TripId(@Column(name = "id") UUID value) implements Serializable {

    public static TripId next() {
        return new TripId(TimeOrderedIds.next());
    }

    public static TripId of(String value) {
        return new TripId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
