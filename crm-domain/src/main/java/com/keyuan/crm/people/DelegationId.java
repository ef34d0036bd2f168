package com.keyuan.crm.people;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One delegation of signing. */
@Embeddable
public record DelegationId(@Column(name = "id") UUID value) implements Serializable {

    public static DelegationId next() {
        return new DelegationId(TimeOrderedIds.next());
    }

    public static DelegationId of(String value) {
        return new DelegationId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
