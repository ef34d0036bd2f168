package com.keyuan.crm.trip;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** The written record of a trip. */
@Embeddable
public record TripReportId(@Column(name = "id") UUID value) implements Serializable {

    public static TripReportId next() {
        return new TripReportId(TimeOrderedIds.next());
    }

    public static TripReportId of(String value) {
        return new TripReportId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
