package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One customer asked for in an application: what a vote names. */
@Embeddable
public record ApplicationLineId(@Column(name = "id") UUID value) implements Serializable {

    public static ApplicationLineId next() {
        return new ApplicationLineId(TimeOrderedIds.next());
    }

    public static ApplicationLineId of(String value) {
        return new ApplicationLineId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
