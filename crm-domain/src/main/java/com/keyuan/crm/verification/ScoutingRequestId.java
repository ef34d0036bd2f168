package com.keyuan.crm.verification;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One request to ring a customer before a trip. */
@Embeddable
public record ScoutingRequestId(@Column(name = "id") UUID value) implements Serializable {

    public static ScoutingRequestId next() {
        return new ScoutingRequestId(TimeOrderedIds.next());
    }

    public static ScoutingRequestId of(String value) {
        return new ScoutingRequestId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
