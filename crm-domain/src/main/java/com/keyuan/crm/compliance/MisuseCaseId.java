package com.keyuan.crm.compliance;

import com.keyuan.crm.shared.TimeOrderedIds;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** One suspicion. */
@Embeddable
public record MisuseCaseId(@Column(name = "id") UUID value) implements Serializable {

    public static MisuseCaseId next() {
        return new MisuseCaseId(TimeOrderedIds.next());
    }

    public static MisuseCaseId of(String value) {
        return new MisuseCaseId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
