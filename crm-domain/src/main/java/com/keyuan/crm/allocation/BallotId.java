package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One ballot of the committee. */
@Embeddable
public record BallotId(@Column(name = "id") UUID value) implements Serializable {

    public static BallotId next() {
        return new BallotId(TimeOrderedIds.next());
    }

    public static BallotId of(String value) {
        return new BallotId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
