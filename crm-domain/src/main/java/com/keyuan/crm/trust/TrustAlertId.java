package com.keyuan.crm.trust;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One alert to a manager. */
@Embeddable
public record TrustAlertId(@Column(name = "id") UUID value) implements Serializable {

    public static TrustAlertId next() {
        return new TrustAlertId(TimeOrderedIds.next());
    }

    public static TrustAlertId of(String value) {
        return new TrustAlertId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
