package com.keyuan.crm.trip;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One proposed change of the customer base. */
@Embeddable
public record ProposedChangeId(@Column(name = "id") UUID value) implements Serializable {

    public static ProposedChangeId next() {
        return new ProposedChangeId(TimeOrderedIds.next());
    }

    public static ProposedChangeId of(String value) {
        return new ProposedChangeId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
