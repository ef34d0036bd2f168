package com.keyuan.crm.trip;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One customer visited. */
@Embeddable
public record VisitId(@Column(name = "id") UUID value) implements Serializable {

    public static VisitId next() {
        return new VisitId(TimeOrderedIds.next());
    }

    public static VisitId of(String value) {
        return new VisitId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
