package com.keyuan.crm.territory;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Regions and industries that some people work. */
@Embeddable
public record TerritoryId(@Column(name = "id") UUID value) implements Serializable {

    public static TerritoryId next() {
        return new TerritoryId(TimeOrderedIds.next());
    }

    public static TerritoryId of(String value) {
        return new TerritoryId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
