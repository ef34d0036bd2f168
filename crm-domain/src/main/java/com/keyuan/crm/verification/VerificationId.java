package com.keyuan.crm.verification;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One visit to be verified by phone. */
@Embeddable
public record VerificationId(@Column(name = "id") UUID value) implements Serializable {

    public static VerificationId next() {
        return new VerificationId(TimeOrderedIds.next());
    }

    public static VerificationId of(String value) {
        return new VerificationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
