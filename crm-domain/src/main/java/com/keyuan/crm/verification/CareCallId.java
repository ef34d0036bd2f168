package com.keyuan.crm.verification;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One care call that is due or was made. */
@Embeddable
public record CareCallId(@Column(name = "id") UUID value) implements Serializable {

    public static CareCallId next() {
        return new CareCallId(TimeOrderedIds.next());
    }

    public static CareCallId of(String value) {
        return new CareCallId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
