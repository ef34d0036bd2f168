package com.keyuan.crm.trust;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One run of the trust policy over all customers. */
@Embeddable
public record TrustRunId(@Column(name = "id") UUID value) implements Serializable {

    public static TrustRunId next() {
        return new TrustRunId(TimeOrderedIds.next());
    }

    public static TrustRunId of(String value) {
        return new TrustRunId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
