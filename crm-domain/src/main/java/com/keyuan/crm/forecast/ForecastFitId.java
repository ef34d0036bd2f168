package com.keyuan.crm.forecast;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One fit of the models to the orders of all customers. */
@Embeddable
public record ForecastFitId(@Column(name = "id") UUID value) implements Serializable {

    public static ForecastFitId next() {
        return new ForecastFitId(TimeOrderedIds.next());
    }

    public static ForecastFitId of(String value) {
        return new ForecastFitId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
