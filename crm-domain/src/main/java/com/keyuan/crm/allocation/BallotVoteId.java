package com.keyuan.crm.allocation;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One member's vote. */
@Embeddable
public record BallotVoteId(@Column(name = "id") UUID value) implements Serializable {

    public static BallotVoteId next() {
        return new BallotVoteId(TimeOrderedIds.next());
    }

    public static BallotVoteId of(String value) {
        return new BallotVoteId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
