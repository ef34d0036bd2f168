package com.keyuan.crm.verification;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One leased call of the phone team. */
@Embeddable
public record PhoneCallId(@Column(name = "id") UUID value) implements Serializable {

    public static PhoneCallId next() {
        return new PhoneCallId(TimeOrderedIds.next());
    }

    public static PhoneCallId of(String value) {
        return new PhoneCallId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
