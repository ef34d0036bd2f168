package com.keyuan.crm.contract;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One opportunity. */
@Embeddable
public record OpportunityId(@Column(name = "id") UUID value) implements Serializable {

    public static OpportunityId next() {
        return new OpportunityId(TimeOrderedIds.next());
    }

    public static OpportunityId of(String value) {
        return new OpportunityId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
